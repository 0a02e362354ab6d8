package zalog.stack.launch;

import java.time.Duration;
import java.util.List;
import zalog.stack.LocalStack;
import zalog.stack.Service;
import zalog.stack.StackOwner;

/** {@code status}: a running system on one screen, whoever started it; exit code 1 if nothing runs. */
final class Status implements Command {

    @Override
    public int run(Project project, List<String> arguments) {
        for (StackOwner owner : project.owners()) {
            if (owner.process().isPresent()) {
                print(
                        new LocalStack(project.root(), owner.folder(), owner.ports(), Duration.ZERO),
                        "Logs are in " + owner.folder().logs());
                return 0;
            }
        }
        LocalStack inContainers = project.stack(project.lasting(), Duration.ZERO);
        if (inContainers.services().stream()
                .anyMatch(service -> service.metrics().isPresent())) {
            print(inContainers, "It was started otherwise than by ./zalog; logs of containers: docker compose logs");
            return 0;
        }
        System.out.println("Zalog does not run. Start it with ./zalog up");
        return 1;
    }

    private static void print(LocalStack stack, String whereLogsAre) {
        StatusScreen.of(stack).lines().forEach(System.out::println);
        stack.service(Service.APPLICATION)
                .clock()
                .ifPresent(now -> System.out.println("\nThe business clock shows " + Up.moscow(now) + "."));
        System.out.println(whereLogsAre + "; figures are at most ten seconds old.");
    }
}
