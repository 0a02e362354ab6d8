package zalog.bench.calculator;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import zalog.bench.Benchmark;
import zalog.bench.Figure;
import zalog.bench.Options;
import zalog.bench.Report;

/** Interest lines per second on one core, in JVMs of their own. */
public final class CalculatorBenchmark implements Benchmark {
    private static final long LINES_PER_SECOND_MIN = 1_000_000;
    private static final int FORKS = 3;
    private static final int ITERATIONS = 5;

    @Override
    public String name() {
        return "calculator";
    }

    @Override
    public Report run(Options options) throws RunnerException {
        int forks = options.isTrial() ? 1 : FORKS;
        var results = new Runner(new OptionsBuilder()
                        .include(InterestLines.class.getName() + "\\.")
                        .mode(Mode.Throughput)
                        .timeUnit(TimeUnit.SECONDS)
                        .threads(1)
                        .forks(forks)
                        .warmupIterations(ITERATIONS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.seconds(options.isTrial() ? 1 : 2))
                        .jvmArgs("-XX:+UseSerialGC", "-Xmx512m", "--sun-misc-unsafe-memory-access=allow")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        var figures = results.stream().map(CalculatorBenchmark::figure).toList();
        return new Report(name(), figures, List.of("one thread; medians over the iterations of " + forks + " JVMs"));
    }

    private static Figure figure(RunResult result) {
        var statistics = result.getPrimaryResult().getStatistics();
        var method = result.getParams().getBenchmark();
        var name = method.substring(method.lastIndexOf('.') + 1);
        return Figure.of("interest lines, " + name, Math.round(statistics.getPercentile(50)), "1/s")
                .atLeast(LINES_PER_SECOND_MIN);
    }
}
