package zalog.stack.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zalog.stack.Folders;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.StackFolder;

/**
 * {@code demo [--years 2019-2024] [--keep]}: plays the sample programme, or the generated one of several years, through a
 * fresh stack; {@code --keep} leaves it running for a look.
 */
final class Demo implements Command {

    @Override
    public int run(Project project, List<String> arguments) {
        Wish wish = Wish.of(arguments);
        StackFolder folder = project.demo();
        Duration offset = new ClockFile(folder).offset(Optional.of(ClockFile.FIRST_DAY.toString()));
        LocalStack stack = project.stack(folder, offset);
        PortCheck.requireFree(stack, project.owners(), "demo", arguments);
        Progress progress = new Progress(System.out);
        new Build(project, progress).run();
        Folders.delete(folder.root());
        progress.say("Starting, on new data");
        Session session = new Session(stack, progress, wish.servicesAreTold());
        progress.step("Zalog is up", session::start);
        int code =
                Processes.main(project, "acceptance", wish.mainClass(), wish.mainArguments(), addresses(stack.ports()));
        if (wish.keep()) {
            progress.say("Zalog stays up for you to look around, until Ctrl-C.");
            session.stayUntilStopped();
        }
        return code;
    }

    /**
     * What to play.
     *
     * @param lastYear of the generated programme; none for the sample programme
     */
    record Wish(Optional<String> lastYear, boolean keep) {
        private static final Pattern YEARS = Pattern.compile("2019-(2019|202[0-4])");

        static Wish of(List<String> arguments) {
            var rest = new ArrayList<>(arguments);
            boolean keep = rest.remove("--keep");
            if (rest.isEmpty()) {
                return new Wish(Optional.empty(), keep);
            }
            Matcher years = YEARS.matcher(rest.getLast());
            if (rest.size() != 2 || !rest.getFirst().equals("--years") || !years.matches()) {
                throw new UsageException("Usage: ./zalog demo [--years 2019-2024] [--keep]; the years begin with 2019");
            }
            return new Wish(Optional.of(years.group(1)), keep);
        }

        /** In half a minute the JDK's second compiler takes more of the processor than what it makes gives back. */
        Map<String, String> servicesAreTold() {
            return lastYear.isPresent() ? Map.of() : Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        }

        String mainClass() {
            return lastYear.isPresent() ? "zalog.acceptance.years.SixYears" : "zalog.acceptance.demo.Demo";
        }

        List<String> mainArguments() {
            return lastYear.stream().toList();
        }
    }

    private static Map<String, String> addresses(Ports ports) {
        return Map.of(
                "ZALOG_APPLICATION_URL", "http://localhost:" + ports.application(),
                "ZALOG_ELIGIBILITY_URL", "http://localhost:" + ports.eligibility(),
                "ZALOG_GUARANTEE_URL", "http://localhost:" + ports.guarantee(),
                "ZALOG_BUDGET_URL", "http://localhost:" + ports.budget(),
                "ZALOG_KEYCLOAK_URL", "http://localhost:" + ports.keycloak());
    }
}
