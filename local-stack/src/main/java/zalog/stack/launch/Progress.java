package zalog.stack.launch;

import java.io.PrintStream;
import java.util.Locale;

/** One line per finished step, with the seconds it took. */
final class Progress {
    private static final long NANOS_PER_TENTH = 100_000_000;

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void step(String name, Runnable work) {
        long start = System.nanoTime();
        work.run();
        done(name, System.nanoTime() - start);
    }

    void done(String name, long nanos) {
        long tenths = nanos / NANOS_PER_TENTH;
        say(String.format(Locale.ROOT, "  %-44s %4d.%d s", name, tenths / 10, tenths % 10));
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }
}
