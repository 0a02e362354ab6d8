package zalog.bench.closing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import zalog.bench.BenchStack;
import zalog.bench.Benchmark;
import zalog.bench.Figure;
import zalog.bench.Options;
import zalog.bench.Report;
import zalog.bench.Sql;
import zalog.bench.cap.BudgetUseCase;
import zalog.bench.cap.Requests;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** The close of a year of ten thousand reservations whose loans all go on, from the officer's order to the end. */
public final class YearCloseBenchmark implements Benchmark {
    private static final int RESERVATIONS = 10_000;
    private static final int BATCH = 500;
    private static final long MILLIS_MAX = 10_000;
    private static final int FIRST_YEAR = 2019;
    private static final int YEAR = 2024;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "year-close";
    }

    @Override
    public Report run(Options options) throws Exception {
        try (var stack = BenchStack.create(name())) {
            BenchStack.startServers(stack);
            stack.start(stack.service(Service.BUDGET));
            try (var useCase = new BudgetUseCase(stack.postgres())) {
                var requests = new Requests();
                for (int reservations = 0; reservations < RESERVATIONS; reservations += BATCH) {
                    useCase.carryOut(requests.batch(BATCH));
                }
            }
            send(stack, "PUT", "/dev/clock", "operator", "{\"now\":\"2025-01-10T06:00:00Z\"}");
            send(stack, "POST", "/budgets", "officer", """
                    {"financialYear": 2025, "limit": "160000000.00", "loanVolumeTarget": "0.00",
                     "documentNumber": "1", "documentDate": "2024-12-01", "reason": "a year to carry over to"}
                    """);
            for (int year = FIRST_YEAR; year < YEAR; year++) {
                close(stack, year);
            }
            return measure(stack);
        }
    }

    private Report measure(LocalStack stack) throws Exception {
        long start = System.nanoTime();
        close(stack, YEAR);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        long carried = Sql.number(
                stack, Service.BUDGET, "select count(*) from reservation where financial_year = " + (YEAR + 1));
        long live = Sql.number(
                stack,
                Service.BUDGET,
                "select count(*) from reservation where status <> 'CLOSED' and financial_year = " + YEAR);
        return new Report(
                name(),
                List.of(
                        Figure.of("close of " + RESERVATIONS + " reservations", millis, "ms")
                                .atMost(MILLIS_MAX),
                        Figure.of("loans that went on and were not carried over", RESERVATIONS - carried, "")
                                .atMost(0),
                        Figure.of("reservations that were left", live, "").atMost(0)),
                List.of("one close, from the order to the end, in steps of 500 applications; a cold service"));
    }

    private void close(LocalStack stack, int year) throws IOException, InterruptedException, SQLException {
        send(stack, "POST", "/budgets/" + year + "/close", "officer", "");
        String done = "select count(*) from year_close where finished_at is not null and financial_year = " + year;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (Sql.number(stack, Service.BUDGET, done) == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(year + " was not closed within " + PATIENCE);
            }
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private void send(LocalStack stack, String method, String path, String user, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(stack.service(Service.BUDGET).url() + path))
                .header("Authorization", stack.tokens().bearer(user))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + " answers " + response.statusCode() + " " + response.body());
        }
    }
}
