package zalog.acceptance.demo;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import zalog.acceptance.Addresses;
import zalog.acceptance.Api;
import zalog.acceptance.UnexpectedReply;
import zalog.stack.StackException;

/**
 * Plays the sample programme through the running services, prints what an officer of the ministry would want to see and
 * ends with exit code 0 only if every figure is the expected one.
 *
 * <p>The environment says where the services are (see {@link Addresses}) and, in {@code ZALOG_DEMO_FOLDER}, where the
 * sample programme is; without it, the folder {@code demo} of the working directory.
 */
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var folder = new DemoFolder(Path.of(environment.getOrDefault("ZALOG_DEMO_FOLDER", "demo")));
        System.exit(run(environment, folder, out) ? 0 : 1);
    }

    private static boolean run(Map<String, String> environment, DemoFolder folder, PrintStream out) {
        long start = System.nanoTime();
        try {
            var findings = play(Addresses.of(environment), folder, out);
            conclude(findings, (System.nanoTime() - start) / 1_000_000_000, out);
            return findings.differences().isEmpty();
        } catch (UnexpectedReply | StackException | UncheckedIOException | IllegalArgumentException e) {
            out.println();
            out.println("The play stopped: " + e.getMessage());
            out.println("It needs services without data of its years, as ./zalog demo starts them.");
            return false;
        }
    }

    /** Plays the whole programme and compares every figure. The services must hold nothing for its years yet. */
    public static Findings play(Addresses addresses, DemoFolder folder, PrintStream out) {
        var api = new Api(addresses);
        var filed = new Filed();
        var findings = new Findings();
        var deeds = new Deeds(api, folder, filed, findings);
        new Player(api, deeds, new Outcomes(api, filed, findings), out).play(folder.json("programme.json"));
        new Report(api, folder, filed, findings).print(folder.json("expected.json"), out);
        return findings;
    }

    private static void conclude(Findings findings, long seconds, PrintStream out) {
        out.println();
        if (findings.differences().isEmpty()) {
            out.println("All " + findings.compared() + " figures are the expected ones. Played in " + seconds + " s.");
        } else {
            out.println(findings.differences().size() + " of " + findings.compared() + " figures differ:");
            findings.differences().forEach(difference -> out.println("  " + difference));
        }
    }
}
