package zalog.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import zalog.bench.BenchStack;
import zalog.bench.Benchmark;
import zalog.bench.Options;
import zalog.bench.Report;
import zalog.bench.process.CpuMeter;
import zalog.bench.process.StackProcess;
import zalog.stack.LocalStack;
import zalog.stack.Part;
import zalog.stack.Service;

/**
 * Applications from POST to decision through all four services, with real tokens: first as many as the system can take, then
 * evenly at {@value #OPEN_PERCENT} % of that.
 */
public final class EndToEndBenchmark implements Benchmark {
    private static final int CLIENTS = 1000;
    private static final long OPEN_PERCENT = 60;
    /** The warm-up ends when a round of it was hardly faster than the one before: the compilers are done. */
    private static final int WARM_UP_ROUNDS_MAX = 8;

    private static final long WARM_UP_GAIN_PERCENT = 5;
    /** Guarantees for the first round, at a rate a cold system will hardly reach. */
    private static final long COLD_RATE_MAX = 500;

    @Override
    public String name() {
        return "end-to-end";
    }

    @Override
    public Report run(Options options) throws Exception {
        try (var stack = BenchStack.create(name())) {
            BenchStack.startServers(stack);
            stack.start(stack.services().toArray(Part[]::new));
            return measure(stack, options);
        }
    }

    private Report measure(LocalStack stack, Options options) throws Exception {
        var findings = new Findings();
        findings.idle(StackProcess.services(stack));
        var flights = new Flights();
        var stock = new Stock();
        try (var rest = new Rest();
                var decisions = new Decisions(stack.kafka().bootstrapServers(), flights)) {
            var filing = new Filing(rest, stack.service(Service.APPLICATION).url(), stack.tokens()::bearer, flights);
            var guarantees = new Guarantees(
                    rest, stack.service(Service.GUARANTEE).url(), stack.tokens().bearer("guarantor"), stock);
            var load = new Load(rest, filing, flights, stock);
            var window = options.window();

            long warm = warmUp(stack, guarantees, load, window.dividedBy(2));
            provide(stack, guarantees, 2 * warm * window.toSeconds());

            var processes = new ArrayList<>(StackProcess.all(stack));
            processes.add(StackProcess.self());
            var cpu = new CpuMeter(processes);
            long before = flights.accepted();
            var closed = load.closed(CLIENTS, window);
            findings.closed(closed, cpu.perEvent("application", flights.accepted() - before), stock);

            long rate = Math.max(1, closed.rate() * OPEN_PERCENT / 100);
            provide(stack, guarantees, rate * window.toSeconds());
            findings.open(rate, load.open(rate, window));

            findings.nothingLost(stack, flights, decisions, filing.faults());
            findings.loaded(StackProcess.services(stack), StackProcess.all(stack));
            findings.preparation(warm, guarantees.rate());
        }
        return new Report(name(), findings.figures(), findings.notes());
    }

    private static long warmUp(LocalStack stack, Guarantees guarantees, Load load, Duration round) throws Exception {
        long rate = 0;
        for (int i = 0; i < WARM_UP_ROUNDS_MAX; i++) {
            provide(stack, guarantees, (i == 0 ? COLD_RATE_MAX : 2 * rate) * round.toSeconds());
            long next = load.closed(CLIENTS, round).rate();
            boolean steady = next * 100 < rate * (100 + WARM_UP_GAIN_PERCENT);
            rate = Math.max(rate, next);
            if (steady) {
                break;
            }
        }
        return rate;
    }

    private static void provide(LocalStack stack, Guarantees guarantees, long count) throws Exception {
        guarantees.provide(count);
        Quiet.await(stack);
    }
}
