package zalog.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line.
 *
 * @param names benchmarks to run; none means all
 * @param window how long a steady load is measured; shorter ones are for trying things out
 * @param reportOnly a missed target does not fail the run
 */
public record Options(List<String> names, Duration window, boolean reportOnly) {
    public static final Duration FULL_WINDOW = Duration.ofSeconds(60);

    static final String USAGE = """
            usage: bench [name...] [--seconds N] [--report-only]
              --seconds N    length of a window of load, 60 unless given; shorter runs are no measurements
              --report-only  exit with 0 even when a target is missed
            """;

    /** Throws IllegalArgumentException for anything it does not know. */
    static Options parse(String... arguments) {
        var names = new ArrayList<String>();
        var window = FULL_WINDOW;
        boolean reportOnly = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--report-only" -> reportOnly = true;
                case "--seconds" -> window = seconds(arguments, ++i);
                default -> names.add(name(arguments[i]));
            }
        }
        return new Options(List.copyOf(names), window, reportOnly);
    }

    /** A run too short to be quoted. */
    public boolean isTrial() {
        return window.compareTo(FULL_WINDOW) < 0;
    }

    private static String name(String argument) {
        if (argument.startsWith("-")) {
            throw new IllegalArgumentException("No such option: " + argument);
        }
        return argument;
    }

    private static Duration seconds(String[] arguments, int index) {
        if (index < arguments.length && arguments[index].matches("[1-9][0-9]{0,3}")) {
            return Duration.ofSeconds(Long.parseLong(arguments[index]));
        }
        throw new IllegalArgumentException("--seconds needs a whole number from 1 to 9999");
    }
}
