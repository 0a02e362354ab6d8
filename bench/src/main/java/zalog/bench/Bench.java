package zalog.bench;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import zalog.bench.calculator.CalculatorBenchmark;
import zalog.bench.cap.HotCapBenchmark;
import zalog.bench.closing.YearCloseBenchmark;
import zalog.bench.ledger.LedgerBenchmark;
import zalog.bench.load.EndToEndBenchmark;
import zalog.bench.loan.LoanEventsBenchmark;
import zalog.bench.process.StartBenchmark;

/** Runs the benchmarks named on the command line, or all. Exit codes: 0 all targets met, 1 one missed, 2 wrong usage. */
public final class Bench {
    private static final List<Benchmark> ALL = List.of(
            new CalculatorBenchmark(),
            new HotCapBenchmark(),
            new StartBenchmark(),
            new EndToEndBenchmark(
                    line -> System.out.println("  " + LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line)),
            new LedgerBenchmark(),
            new LoanEventsBenchmark(),
            new YearCloseBenchmark());

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        // Left alone, every level is logged to nobody, and each parameter of a statement is made into a text for it.
        System.setProperty("org.jboss.logging.provider", "jdk");
        Options options;
        List<Benchmark> chosen;
        try {
            options = Options.parse(arguments);
            chosen = choose(options.names());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
            return;
        }
        System.exit(run(options, chosen) || options.reportOnly() ? 0 : 1);
    }

    private static boolean run(Options options, List<Benchmark> chosen) throws Exception {
        var printer = new Printer(System.out);
        var machine = Machine.facts();
        printer.facts(machine);
        var reports = new ArrayList<Report>();
        for (var benchmark : chosen) {
            printer.starting(benchmark.name());
            var report = benchmark.run(options);
            printer.report(report);
            reports.add(report);
        }
        printer.line("Written to " + ResultFile.write(options, machine, reports).toAbsolutePath());
        return reports.stream().noneMatch(Report::hasMissedTargets);
    }

    private static List<Benchmark> choose(List<String> names) {
        return names.isEmpty() ? ALL : names.stream().map(Bench::named).toList();
    }

    private static Benchmark named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such benchmark: " + name + "; there are "
                        + ALL.stream().map(Benchmark::name).toList()));
    }
}
