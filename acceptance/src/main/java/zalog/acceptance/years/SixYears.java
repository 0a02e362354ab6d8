package zalog.acceptance.years;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import zalog.acceptance.Addresses;
import zalog.acceptance.Api;
import zalog.acceptance.UnexpectedReply;
import zalog.acceptance.demo.Findings;
import zalog.acceptance.years.plan.Programme;
import zalog.stack.StackException;

/**
 * Plays the programme of 2019–2024 that the seed gives through the running services, prints the table of the years and
 * ends with exit code 0 only if every answer is the foreseen one and every invariant holds.
 *
 * <p>The environment says where the services are (see {@link Addresses}); they must hold nothing for these years yet.
 */
public final class SixYears {
    private static final long SEED = 533;
    private static final int SHOWN_MAX = 40;

    private SixYears() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(Integer.parseInt(arguments[0]), out) ? 0 : 1);
    }

    private static boolean run(int lastYear, PrintStream out) {
        long start = System.nanoTime();
        try {
            var findings = play(Addresses.of(System.getenv()), lastYear, out);
            conclude(findings, (System.nanoTime() - start) / 1_000_000_000, out);
            return findings.differences().isEmpty();
        } catch (UnexpectedReply | StackException | UncheckedIOException | IllegalArgumentException e) {
            out.println();
            out.println("The play stopped: " + e.getMessage());
            out.println("It needs services without data of its years, as ./zalog demo starts them.");
            return false;
        }
    }

    /** Plays the years from 2019 to the last one, and compares. */
    public static Findings play(Addresses addresses, int lastYear, PrintStream out) {
        var programme = Programme.of(SEED).until(lastYear);
        out.printf(
                "The years 2019 to %d: %d applications, %d loans, seed %d%n%n",
                lastYear, programme.loans().size(), programme.stories().size(), SEED);
        var findings = new Findings();
        new Play(new Api(addresses), findings, out).play(programme);
        return findings;
    }

    private static void conclude(Findings findings, long seconds, PrintStream out) {
        out.println();
        if (findings.differences().isEmpty()) {
            out.println("All " + findings.compared() + " comparisons hold. Played in " + seconds + " s.");
            return;
        }
        out.println(findings.differences().size() + " of " + findings.compared() + " comparisons do not hold:");
        findings.differences().stream().limit(SHOWN_MAX).forEach(difference -> out.println("  " + difference));
    }
}
