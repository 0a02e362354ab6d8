package zalog.bench.loan;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import zalog.bench.BenchStack;
import zalog.bench.Benchmark;
import zalog.bench.Figure;
import zalog.bench.Options;
import zalog.bench.Report;
import zalog.bench.Samples;
import zalog.bench.Sql;
import zalog.bench.cap.BudgetUseCase;
import zalog.bench.cap.Requests;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** Loan events accepted a second, with their loans computed anew, in batches of one bank, one after another. */
public final class LoanEventsBenchmark implements Benchmark {
    private static final int BATCH = 500;
    private static final int LOANS = 4_000;
    private static final int PAYMENTS = 12;
    /** The drawdowns and the first payments: the compilers are at work. */
    private static final int WARM_UP_BATCHES = 4 * LOANS / BATCH;

    private static final long PER_SECOND_MIN = 2_000;
    private static final String BANK = "bank-044525225";

    @Override
    public String name() {
        return "loan-events";
    }

    @Override
    public Report run(Options options) throws Exception {
        try (var stack = BenchStack.create(name())) {
            BenchStack.startServers(stack);
            stack.start(stack.service(Service.BUDGET));
            try (var useCase = new BudgetUseCase(stack.postgres())) {
                var requests = new Requests();
                for (int loans = 0; loans < LOANS; loans += BATCH) {
                    useCase.carryOut(requests.batch(BATCH));
                }
            }
            return measure(stack, EventBatches.of(LOANS, BATCH, PAYMENTS));
        }
    }

    private Report measure(LocalStack stack, List<String> batches) throws Exception {
        var rates = new Samples();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < batches.size(); i++) {
                long start = System.nanoTime();
                post(client, stack, batches.get(i));
                if (i >= WARM_UP_BATCHES) {
                    rates.add(Samples.perSecond(BATCH, Duration.ofNanos(System.nanoTime() - start)));
                }
            }
        }
        long events = Sql.number(stack, Service.BUDGET, "select count(*) from loan_event");
        long lines = Sql.number(
                stack, Service.BUDGET, "select count(*) from reimbursable_line where reimbursable_kopecks > 0");
        return new Report(
                name(),
                List.of(
                        Figure.of("events accepted and recomputed, batches of " + BATCH, rates.median(), "1/s")
                                .atLeast(PER_SECOND_MIN),
                        Figure.of("events sent and not recorded", (long) batches.size() * BATCH - events, "")
                                .atMost(0),
                        Figure.of("payments without a reimbursable line", (long) LOANS * PAYMENTS - lines, "")
                                .atMost(0)),
                List.of("median of " + rates.size() + " batches; each event makes another loan be computed anew"));
    }

    private static void post(HttpClient client, LocalStack stack, String batch)
            throws IOException, InterruptedException {
        var url = URI.create(stack.service(Service.BUDGET).url() + "/loans/events");
        var request = HttpRequest.newBuilder(url)
                .header("Authorization", stack.tokens().bearer(BANK))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(batch))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200 || response.body().contains("REFUSED")) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
    }
}
