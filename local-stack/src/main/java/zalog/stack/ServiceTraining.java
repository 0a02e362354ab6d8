package zalog.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One short life of each service, in a stack of its own, from which the JDK records its cache of loaded classes.
 *
 * <p>Worth it once per build: a service then starts in a third of the time.
 */
public final class ServiceTraining {
    private ServiceTraining() {}

    /** Whether a service was built since its cache was recorded. */
    public static boolean isNeeded(Path root) {
        return !untrained(root).isEmpty();
    }

    /** Starts and stops the services that have no cache yet; the stack of it leaves nothing behind. */
    public static void run(Path root) {
        StackFolder folder = new StackFolder(
                root.resolve(".zalog/test/training-" + ProcessHandle.current().pid()));
        Folders.delete(folder.root());
        try (LocalStack stack = new LocalStack(root, folder, Ports.free(), Duration.ZERO)) {
            stack.watch(true);
            stack.start(stack.postgres(), stack.kafka(), stack.keycloak());
            stack.createTopics();
            Parallel.each(untrained(root), service -> train(stack.service(service), root));
        }
    }

    private static void train(ServiceProcess process, Path root) {
        process.startTraining();
        process.terminate(Jobs.PATIENCE);
        AotCache.keep(ServiceCommand.aotCache(process.service(), root));
    }

    private static List<Service> untrained(Path root) {
        return List.of(Service.values()).stream()
                .filter(service -> !ServiceCommand.isTrained(service, root))
                .toList();
    }
}
