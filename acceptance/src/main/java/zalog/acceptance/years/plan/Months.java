package zalog.acceptance.years.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zalog.kernel.Bic;

/** The banks' monthly batches. */
final class Months {
    private static final int EVENING = 20;

    private Months() {}

    /** A batch a month and bank, sent on the month's last evening, its events in no order. */
    static List<Action> reports(long seed, List<LoanStory> stories) {
        var actions = new ArrayList<Action>();
        byMonth(seed, stories).forEach((month, reports) -> {
            var chance = Chance.of(seed, "order " + month);
            for (Bic bank : LoanPlanner.BANKS) {
                var batch = new ArrayList<>(reports.stream()
                        .filter(report -> report.bank().equals(bank))
                        .toList());
                chance.shuffle(batch);
                if (!batch.isEmpty()) {
                    actions.add(new Action.ReportEvents(
                            Moments.at(month.atEndOfMonth(), EVENING), bank, List.copyOf(batch)));
                }
            }
        });
        return actions;
    }

    private static Map<YearMonth, List<Report>> byMonth(long seed, List<LoanStory> stories) {
        return stories.stream()
                .flatMap(story -> BankReports.of(
                        story, Chance.of(seed, "reports " + story.loan().number()))
                        .stream())
                .collect(Collectors.groupingBy(Report::month, TreeMap::new, Collectors.toList()));
    }
}
