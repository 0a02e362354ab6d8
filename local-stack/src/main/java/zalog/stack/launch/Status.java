package zalog.stack.launch;

import java.time.Duration;
import java.util.List;
import zalog.stack.LocalStack;
import zalog.stack.Service;
import zalog.stack.StackOwner;

/** {@code status}: a running system on one screen; exit code 1 if nothing runs. */
final class Status implements Command {

    @Override
    public int run(Project project, List<String> arguments) {
        for (StackOwner owner : project.owners()) {
            if (owner.process().isPresent()) {
                print(new LocalStack(project.root(), owner.folder(), owner.ports(), Duration.ZERO));
                return 0;
            }
        }
        System.out.println("Zalog does not run. Start it with ./zalog up");
        return 1;
    }

    private static void print(LocalStack stack) {
        StatusScreen.of(stack).lines().forEach(System.out::println);
        stack.service(Service.APPLICATION)
                .clock()
                .ifPresent(now -> System.out.println("\nThe business clock shows " + Up.moscow(now) + "."));
        System.out.println("Logs are in " + stack.folder().logs() + "; figures are at most ten seconds old.");
    }
}
