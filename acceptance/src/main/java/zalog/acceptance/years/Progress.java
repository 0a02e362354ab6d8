package zalog.acceptance.years;

import java.io.PrintStream;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zalog.acceptance.years.plan.Action;
import zalog.kernel.Moscow;

/** Says once a quarter what was done in it. */
final class Progress {
    private final PrintStream out;
    private final TreeMap<String, Integer> done = new TreeMap<>();
    private final long start = System.nanoTime();
    private String quarter = "";

    Progress(PrintStream out) {
        this.out = out;
    }

    void done(Action action) {
        var month = YearMonth.from(Moscow.dateOf(action.at()));
        String now = month.getYear() + " Q" + month.get(IsoFields.QUARTER_OF_YEAR);
        if (!now.equals(quarter)) {
            say();
            quarter = now;
        }
        switch (action) {
            case Action.FileApplication _ -> count("applications", 1);
            case Action.ReportEvents(var _, var _, var reports) -> count("bank events", reports.size());
            case Action.CloseYear(var _, var year) -> count("close of " + year, 1);
            default -> {}
        }
    }

    /** What was done since it was last said. */
    void say() {
        if (!done.isEmpty()) {
            String what = done.entrySet().stream()
                    .map(each -> each.getValue() + " " + each.getKey())
                    .collect(Collectors.joining(", "));
            out.printf("[%4d s] %s: %s%n", (System.nanoTime() - start) / 1_000_000_000, quarter, what);
            done.clear();
        }
    }

    private void count(String what, int number) {
        done.merge(what, number, Integer::sum);
    }
}
