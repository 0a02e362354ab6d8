package zalog.bench;

import java.io.PrintStream;
import java.util.Map;

/** Prints facts and reports as plain tables. */
final class Printer {
    private static final String ROW = "  %-62s %14s %-8s %s%n";

    private final PrintStream out;

    Printer(PrintStream out) {
        this.out = out;
    }

    void facts(Map<String, String> facts) {
        facts.forEach((name, value) -> out.printf("  %-12s %s%n", name, value));
        out.println();
    }

    void starting(String benchmark) {
        out.println(benchmark + " ...");
    }

    void report(Report report) {
        out.println(report.benchmark());
        for (var figure : report.figures()) {
            out.printf(ROW, figure.name(), figure.value().toPlainString(), figure.unit(), figure.verdict());
        }
        report.notes().forEach(note -> out.println("  - " + note));
        out.println();
    }

    void line(String line) {
        out.println(line);
    }
}
