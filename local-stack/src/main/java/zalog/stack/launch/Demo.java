package zalog.stack.launch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zalog.stack.Folders;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.StackFolder;

/** {@code demo [--keep]}: plays the programme through a fresh stack; {@code --keep} leaves it running for a look. */
final class Demo implements Command {

    @Override
    public int run(Project project, List<String> arguments) {
        boolean keep = arguments.equals(List.of("--keep"));
        if (!keep && !arguments.isEmpty()) {
            throw new UsageException("Usage: ./zalog demo [--keep]");
        }
        StackFolder folder = project.demo();
        Duration offset = new ClockFile(folder).offset(Optional.of(ClockFile.FIRST_DAY.toString()));
        LocalStack stack = project.stack(folder, offset);
        PortCheck.requireFree(stack, project.owners());
        Progress progress = new Progress(System.out);
        new Build(project, progress).run();
        Folders.delete(folder.root());
        progress.say("Starting, on new data");
        Session session = new Session(stack, progress);
        progress.step("Zalog is up", session::start);
        int code = Processes.main(
                project, "acceptance", "zalog.acceptance.demo.Demo", List.of(), addresses(stack.ports()));
        if (keep) {
            progress.say("Zalog stays up for you to look around, until Ctrl-C.");
            session.stayUntilStopped();
        }
        return code;
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
