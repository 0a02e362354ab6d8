package zalog.bench.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zalog.bench.BenchStack;
import zalog.bench.Benchmark;
import zalog.bench.Figure;
import zalog.bench.Options;
import zalog.bench.Report;
import zalog.bench.Samples;
import zalog.stack.LocalStack;
import zalog.stack.Parallel;
import zalog.stack.ServiceProcess;

/** Seconds from the start of a service to its readiness, with the JDK's cache of classes and without; memory when idle. */
public final class StartBenchmark implements Benchmark {
    private static final Map<String, String> WITHOUT_CACHE = Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=off");
    private static final int ROUNDS = 5;
    private static final long ONE_SECONDS_MAX = 2;
    private static final long ALL_SECONDS_MAX = 8;
    private static final long SETTLING_MILLIS = 10_000;

    @Override
    public String name() {
        return "memory-and-start";
    }

    @Override
    public Report run(Options options) throws Exception {
        try (var stack = BenchStack.create(name())) {
            BenchStack.startServers(stack);
            var figures = new ArrayList<Figure>();
            for (var service : stack.services()) {
                // Once to create the tables, which is not what a start is about.
                nanos(List.of(service), Map.of());
                figures.add(start(service.name() + " ready, with AOT cache", List.of(service), Map.of(), options)
                        .atMost(ONE_SECONDS_MAX));
                figures.add(start(service.name() + " ready, without", List.of(service), WITHOUT_CACHE, options));
            }
            figures.add(start("all four ready, with AOT cache", stack.services(), Map.of(), options)
                    .atMost(ALL_SECONDS_MAX));
            figures.add(start("all four ready, without", stack.services(), WITHOUT_CACHE, options));
            figures.addAll(idle(stack));
            return new Report(name(), figures, notes(stack));
        }
    }

    private static Figure start(
            String name, List<ServiceProcess> services, Map<String, String> environment, Options options) {
        var samples = new Samples();
        for (int i = 0; i < (options.isTrial() ? 1 : ROUNDS); i++) {
            samples.add(nanos(services, environment));
        }
        return Figure.of(name, BigDecimal.valueOf(samples.median() / 10_000_000, 2), "s");
    }

    private static long nanos(List<ServiceProcess> services, Map<String, String> environment) {
        long start = System.nanoTime();
        Parallel.each(services, service -> service.start(environment));
        long taken = System.nanoTime() - start;
        Parallel.each(services, ServiceProcess::stop);
        return taken;
    }

    private static List<Figure> idle(LocalStack stack) throws InterruptedException {
        Parallel.each(stack.services(), ServiceProcess::start);
        Thread.sleep(SETTLING_MILLIS);
        return StackProcess.services(stack).stream()
                .map(each -> Figure.of("memory idle, " + each.name(), each.residentMb(), "MB"))
                .toList();
    }

    /** To be asked while the services run. */
    private static List<String> notes(LocalStack stack) {
        var notes = new ArrayList<>(List.of("medians of " + ROUNDS + " starts; memory under load: see end-to-end"));
        StackProcess.services(stack).stream()
                .filter(service -> !service.hasAotCache())
                .map(service -> service.name() + " has no AOT cache: all its figures are without")
                .forEach(notes::add);
        return notes;
    }
}
