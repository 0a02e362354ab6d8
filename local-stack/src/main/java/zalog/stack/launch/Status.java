package zalog.stack.launch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import zalog.stack.LocalStack;
import zalog.stack.Part;
import zalog.stack.Service;
import zalog.stack.StackOwner;

/** {@code status}: what runs, on which port, and what the business clock shows; exit code 1 if nothing runs. */
final class Status implements Command {

    @Override
    public int run(Project project, List<String> arguments) {
        for (StackOwner owner : project.owners()) {
            if (owner.process().isPresent()) {
                print(project.stack(owner.folder(), Duration.ZERO));
                return 0;
            }
        }
        System.out.println("Zalog does not run. Start it with ./zalog up");
        return 1;
    }

    private static void print(LocalStack stack) {
        for (Part part : stack.parts()) {
            String state =
                    part.isRunning() ? "runs" : "is down; see " + stack.folder().logs();
            System.out.println(String.format(Locale.ROOT, "  %-12s port %-6d %s", part.name(), part.port(), state));
        }
        stack.service(Service.APPLICATION)
                .clock()
                .ifPresent(now -> System.out.println("The business clock shows " + Up.moscow(now) + "."));
    }
}
