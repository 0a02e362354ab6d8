package zalog.bench.cap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import zalog.bench.BenchStack;
import zalog.bench.Benchmark;
import zalog.bench.Figure;
import zalog.bench.Options;
import zalog.bench.Report;
import zalog.bench.Samples;
import zalog.bench.Sql;
import zalog.budget.loan.model.Calculation;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** Reservations per second under one year's cap: in batches by one writer, and one by one by many clients. */
public final class HotCapBenchmark implements Benchmark {
    /** What the consumer of budget-service takes at once. */
    private static final int BATCH = 2_000;

    private static final int ROUNDS = 5;
    private static final long PER_SECOND_MIN = 20_000;
    private static final long TIMES_MIN = 20;
    private static final long NO_LIMIT = Long.MAX_VALUE / 2;
    private static final long SMALL_CAP = 500;
    private static final Duration SMALL_CAP_PATIENCE = Duration.ofSeconds(60);

    private final Samples own = new Samples();
    private final Map<Contender, Samples> others = new EnumMap<>(Contender.class);
    private final Requests requests = new Requests();
    private final Calculation calculation = Requests.CALCULATION;

    @Override
    public String name() {
        return "hot-cap";
    }

    @Override
    public Report run(Options options) throws Exception {
        var round = Duration.ofMillis(options.window().toMillis() / 12);
        try (var stack = BenchStack.create(name())) {
            stack.start(stack.postgres());
            prepare(stack);
            var clients = new Round(() -> stack.postgres().connect(Service.BUDGET), requests, calculation);
            try (var useCase = new BudgetUseCase(stack.postgres());
                    var connection = stack.postgres().connect(Service.BUDGET)) {
                batches(useCase, round);
                for (int i = 0; i < ROUNDS; i++) {
                    own.add(batches(useCase, round));
                    for (var contender : Contender.values()) {
                        CapTable.reset(connection, NO_LIMIT);
                        others.computeIfAbsent(contender, any -> new Samples()).add(clients.run(contender, round));
                    }
                }
                return report(overspending(clients, connection), unbalanced(connection));
            }
        }
    }

    /** The tables of budget-service, a limit that is never reached, and the certainty that commits are on the disk. */
    private static void prepare(LocalStack stack) throws SQLException {
        Flyway.configure()
                .dataSource(stack.postgres().jdbcUrl(Service.BUDGET), Service.BUDGET.id(), Service.BUDGET.id())
                .locations("db/kit", "db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        try (var connection = stack.postgres().connect(Service.BUDGET);
                var statement = connection.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                if (Sql.number(
                                connection,
                                "select count(*) from pg_settings where name = '" + setting + "' and setting = 'on'")
                        != 1) {
                    throw new IllegalStateException(setting + " is off: what is committed would not be on the disk");
                }
            }
            statement.executeUpdate("update appropriation set limit_kopecks = " + NO_LIMIT + " where financial_year = "
                    + Requests.YEAR.value());
        }
    }

    /** What comes next is there when a batch is done, as with the messages of a topic. */
    private long batches(BudgetUseCase useCase, Duration atLeast) {
        long start = System.nanoTime();
        long reserved = 0;
        var batch = requests.batch(BATCH);
        while (System.nanoTime() - start < atLeast.toNanos()) {
            var carriedOut = useCase.carryOut(batch);
            batch = requests.batch(BATCH);
            carriedOut.join();
            reserved += BATCH;
        }
        return Samples.perSecond(reserved, Duration.ofNanos(System.nanoTime() - start));
    }

    /** How many times a small cap is promised by clients that read, compare and write. */
    private BigDecimal overspending(Round clients, Connection connection) throws Exception {
        long cap = SMALL_CAP
                * calculation
                        .project(requests.nextLoan(), Requests.YEAR)
                        .total()
                        .kopecks();
        CapTable.reset(connection, cap);
        clients.run(Contender.READ_COMPARE_WRITE, SMALL_CAP_PATIENCE);
        return BigDecimal.valueOf(CapTable.promised(connection))
                .divide(BigDecimal.valueOf(cap), 1, RoundingMode.HALF_UP);
    }

    /** Kopecks by which the year's counter and its reservations differ. */
    private static long unbalanced(Connection connection) throws SQLException {
        return Sql.number(connection, """
                select abs(reserved_kopecks - (
                    select sum(interest_kopecks + guarantee_fee_kopecks) from reservation where status = 'RESERVED'))
                from appropriation where financial_year = %d
                """.formatted(Requests.YEAR.value()));
    }

    private Report report(BigDecimal overspending, long unbalanced) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("budget-service, batches of " + BATCH, own.median(), "1/s")
                .atLeast(PER_SECOND_MIN));
        others.forEach((contender, rates) ->
                figures.add(Figure.of(contender.label() + ", " + Round.CLIENTS + " clients", rates.median(), "1/s")));
        long best = others.values().stream().mapToLong(Samples::median).max().orElseThrow();
        figures.add(
                Figure.of("budget-service against the best of the others", own.median() / Math.max(1, best), "times")
                        .atLeast(TIMES_MIN));
        figures.add(Figure.of("a cap promised by " + Contender.READ_COMPARE_WRITE.label(), overspending, "times"));
        figures.add(Figure.of("counter against reservations, budget-service", unbalanced, "kopecks")
                .atMost(0));
        return new Report(
                name(),
                figures,
                List.of(
                        "medians of " + ROUNDS + " rounds in turns; every commit is synced to the disk",
                        "every way projects the loan and writes the same rows: loan, reservation, entry"));
    }
}
