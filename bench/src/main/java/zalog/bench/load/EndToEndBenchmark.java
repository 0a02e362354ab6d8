package zalog.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
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
    private static final int WARM_UP_ROUNDS_MAX = 8;
    /** The warm-up ends when a round of it was about as fast as the best before: the compilers are done. */
    private static final long STEADY_PERCENT = 5;

    /** Guarantees for a round of the warm-up, at a rate a cold system will hardly reach. */
    private static final long COLD_RATE_MAX = 500;
    /** What is provided for, of the fastest rate so far. */
    private static final long RESERVE_PERCENT = 150;

    private final Consumer<String> progress;

    /**
     * Measures for some minutes, and says what it is at.
     *
     * @param progress takes a line each time a phase is over
     */
    public EndToEndBenchmark(Consumer<String> progress) {
        this.progress = progress;
    }

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
        progress.accept("started");
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
            provide(stack, guarantees, withReserve(warm) * window.toSeconds());

            var processes = new ArrayList<>(StackProcess.all(stack));
            processes.add(StackProcess.self());
            var cpu = new CpuMeter(processes);
            long before = flights.accepted();
            var closed = load.closed(CLIENTS, window);
            progress.accept("as fast as it goes: " + closed.rate() + "/s");
            findings.closed(closed, cpu.perEvent("application", flights.accepted() - before), stock);

            long rate = Math.max(1, closed.rate() * OPEN_PERCENT / 100);
            provide(stack, guarantees, rate * window.toSeconds());
            findings.open(rate, load.open(rate, window));
            progress.accept("at " + rate + "/s: done");

            findings.nothingLost(stack, flights, decisions, filing.faults());
            findings.loaded(StackProcess.services(stack), StackProcess.all(stack));
            findings.preparation(warm, guarantees.rate());
        }
        return new Report(name(), findings.figures(), findings.notes());
    }

    private long warmUp(LocalStack stack, Guarantees guarantees, Load load, Duration round) throws Exception {
        long rate = 0;
        for (int i = 0; i < WARM_UP_ROUNDS_MAX; i++) {
            provide(stack, guarantees, Math.max(COLD_RATE_MAX, withReserve(rate)) * round.toSeconds());
            long next = load.closed(CLIENTS, round).rate();
            progress.accept("warm-up, round " + (i + 1) + ": " + next + "/s");
            boolean steady = Math.abs(next - rate) * 100 < rate * STEADY_PERCENT;
            rate = Math.max(rate, next);
            if (steady) {
                break;
            }
        }
        return rate;
    }

    private static long withReserve(long rate) {
        return rate * RESERVE_PERCENT / 100;
    }

    private void provide(LocalStack stack, Guarantees guarantees, long count) throws Exception {
        guarantees.provide(count);
        progress.accept("guarantees for " + count + " applications: there, " + guarantees.rate() + "/s");
        Quiet.await(stack);
    }
}
