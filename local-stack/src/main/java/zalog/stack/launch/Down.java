package zalog.stack.launch;

import java.time.Duration;
import java.util.List;
import zalog.stack.StackOwner;

/** {@code down}: stops the stack that another terminal started. */
final class Down implements Command {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public int run(Project project, List<String> arguments) {
        List<StackOwner> running = project.owners().stream()
                .filter(owner -> owner.process().isPresent())
                .toList();
        if (running.isEmpty()) {
            System.out.println("Zalog does not run.");
            return 0;
        }
        for (StackOwner owner : running) {
            if (!owner.dismiss(PATIENCE)) {
                System.err.println("Zalog did not stop within " + PATIENCE.toSeconds() + " s; see .zalog/logs.");
                return 1;
            }
        }
        System.out.println("Stopped.");
        return 0;
    }
}
