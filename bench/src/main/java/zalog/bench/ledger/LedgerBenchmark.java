package zalog.bench.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import zalog.bench.BenchStack;
import zalog.bench.Benchmark;
import zalog.bench.Figure;
import zalog.bench.Options;
import zalog.bench.Report;
import zalog.bench.Samples;
import zalog.bench.Sql;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** Utilisation at any instant, and the check of the whole chain, in a year of a million entries. */
public final class LedgerBenchmark implements Benchmark {
    private static final int RESERVATIONS = 1_000_000;
    private static final int WARM_UP = 200;
    private static final int READS = 1_000;
    private static final int CHECKS = 3;
    private static final int MARKED_EVERY = 10_000;
    private static final long READ_MILLIS_MAX = 50;
    private static final long CHECK_MILLIS_MAX = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> BREAKDOWNS = List.of("", "region", "bank", "category", "ipKind", "line");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(2024);

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Report run(Options options) throws Exception {
        try (var stack = BenchStack.create(name())) {
            BenchStack.startServers(stack);
            stack.start(stack.service(Service.BUDGET));
            try (var connection = stack.postgres().connect(Service.BUDGET)) {
                long entries = new LongLedger(connection).write(RESERVATIONS);
                awaitMarks(connection, entries / MARKED_EVERY);
                return measure(stack, entries);
            }
        }
    }

    private Report measure(LocalStack stack, long entries) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            utilisation(stack);
        }
        var reads = new Samples();
        for (int i = 0; i < READS; i++) {
            long start = System.nanoTime();
            utilisation(stack);
            reads.add(System.nanoTime() - start);
        }
        var checks = new Samples();
        for (int i = 0; i < CHECKS; i++) {
            long start = System.nanoTime();
            String found = get(stack, "/ledger/2024/verification");
            checks.add(System.nanoTime() - start);
            if (!found.contains("\"sound\":true") || !found.contains("\"entries\":" + entries)) {
                throw new IllegalStateException("The ledger is not sound: " + found);
            }
        }
        return new Report(
                name(),
                List.of(
                        Figure.of("entries of the year", entries, ""),
                        Figure.of("utilisation at an instant, p50", reads.millis(500), "ms"),
                        Figure.of("utilisation at an instant, p99", reads.millis(990), "ms")
                                .atMost(READ_MILLIS_MAX),
                        Figure.of("verification of all entries", checks.millis(500), "ms")
                                .atMost(CHECK_MILLIS_MAX)),
                List.of(READS + " reads one after another, each of another instant, whole or broken down; median of "
                        + CHECKS + " verifications"));
    }

    private void utilisation(LocalStack stack) throws IOException, InterruptedException {
        Instant asOf = LongLedger.START.plus(LongLedger.STEP.multipliedBy(random.nextInt(RESERVATIONS)));
        String by = BREAKDOWNS.get(random.nextInt(BREAKDOWNS.size()));
        get(stack, "/budgets/2024/utilisation?asOf=" + asOf + (by.isEmpty() ? "" : "&by=" + by));
    }

    private String get(LocalStack stack, String path) throws IOException, InterruptedException {
        var url = URI.create(stack.service(Service.BUDGET).url() + path);
        var request = HttpRequest.newBuilder(url)
                .header("Authorization", stack.tokens().bearer("auditor"))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** The service sums the ledger up by itself, in the background. */
    private static void awaitMarks(Connection connection, long due) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Sql.number(connection, "select count(*) from ledger_mark where financial_year = 2024") < due) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("The ledger was not summed up within " + PATIENCE);
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
    }
}
