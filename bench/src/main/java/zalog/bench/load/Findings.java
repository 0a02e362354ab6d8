package zalog.bench.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import zalog.bench.Figure;
import zalog.bench.Sql;
import zalog.bench.load.Decisions.Outcome;
import zalog.bench.process.StackProcess;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** What a run of {@link EndToEndBenchmark} found, as figures with their targets. */
final class Findings {
    private static final long DECIDED_PER_SECOND_MIN = 600;
    private static final long DECIDED_MILLIS_MAX = 1000;
    private static final long SERVICE_MB_MAX = 300;
    private static final String UNDECIDED =
            "select count(*) from application where status not in ('APPROVED', 'WAITLISTED', 'REFUSED')";

    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void idle(List<StackProcess> services) {
        services.forEach(each -> figures.add(Figure.of("memory idle, " + each.name(), each.residentMb(), "MB")));
    }

    void closed(Phase phase, List<Figure> cpu, Stock stock) {
        figures.add(Figure.of("filed and decided, as fast as it goes", phase.rate(), "1/s")
                .atLeast(DECIDED_PER_SECOND_MIN));
        figures.add(Figure.of("POST p99, as fast as it goes", phase.posted().millis(990), "ms"));
        figures.add(Figure.of(
                "POST to decided p99, as fast as it goes", phase.decided().millis(990), "ms"));
        figures.addAll(cpu);
        if (stock.hasRunOut()) {
            notes.add("the guarantees ran out before the end: the rate is too low");
        }
    }

    void open(long rate, Phase phase) {
        var at = " at " + rate + "/s";
        figures.add(Figure.of("POST p50" + at, phase.posted().millis(500), "ms"));
        figures.add(Figure.of("POST p99" + at, phase.posted().millis(990), "ms"));
        figures.add(Figure.of("POST to decided p50" + at, phase.decided().millis(500), "ms"));
        figures.add(Figure.of("POST to decided p99" + at, phase.decided().millis(990), "ms")
                .atMost(DECIDED_MILLIS_MAX));
    }

    void nothingLost(LocalStack stack, Flights flights, Decisions decisions, Faults faults) throws SQLException {
        long filed = Sql.number(stack, Service.APPLICATION, "select count(*) from application");
        long undecided = Sql.number(stack, Service.APPLICATION, UNDECIDED);
        figures.add(Figure.of("applications accepted", flights.accepted(), ""));
        figures.add(Figure.of("approved", decisions.count(Outcome.APPROVED), ""));
        figures.add(Figure.of("waitlisted", decisions.count(Outcome.WAITLISTED), ""));
        figures.add(Figure.of("refused", decisions.count(Outcome.REFUSED), "").atMost(0));
        figures.add(Figure.of("not accepted", faults.count(), "").atMost(0));
        figures.add(
                Figure.of("accepted but no decision seen", flights.open(), "").atMost(0));
        figures.add(Figure.of("in the database, not decided", undecided, "").atMost(0));
        figures.add(Figure.of("accepted but not in the database", flights.accepted() - filed, "")
                .atMost(0));
        faults.words().forEach(words -> notes.add("not accepted: " + words));
    }

    void loaded(List<StackProcess> services, List<StackProcess> all) {
        services.forEach(each -> figures.add(Figure.of("memory under load, peak, " + each.name(), each.peakMb(), "MB")
                .atMost(SERVICE_MB_MAX)));
        all.stream()
                .skip(services.size())
                .forEach(each -> figures.add(Figure.of("memory after load, " + each.name(), each.memoryMb(), "MB")));
    }

    void preparation(long warmUpRate, long guaranteeRate) {
        figures.add(Figure.of("filed and decided while warming up", warmUpRate, "1/s"));
        figures.add(Figure.of("guarantees registered beforehand", guaranteeRate, "1/s"));
    }

    List<Figure> figures() {
        return figures;
    }

    List<String> notes() {
        return notes;
    }
}
