package zalog.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of a service. Its JVM flags are in {@code service.options}, for images too: training and use must have the
 * same, or the JDK refuses its cache.
 */
final class ServiceCommand {
    private static final List<String> FLAGS =
            Resources.text(ServiceCommand.class, "service.options").lines().toList();

    private ServiceCommand() {}

    static List<String> run(Service service, Path root) {
        return command(service, root, isTrained(service, root) ? AotCache.use(aotCache(service, root)) : List.of());
    }

    /** A run at whose end the JDK writes its cache of loaded classes, linked code and profiles. */
    static List<String> train(Service service, Path root) {
        return command(service, root, AotCache.record(aotCache(service, root)));
    }

    /** Whether there is a cache of the jar as it is now. */
    static boolean isTrained(Service service, Path root) {
        return aotCache(service, root).toFile().lastModified()
                > service.jar(root).toFile().lastModified();
    }

    static Path aotCache(Service service, Path root) {
        return AotCache.in(root.resolve(service.module()).resolve("target/aot"), FLAGS);
    }

    private static List<String> command(Service service, Path root, List<String> cache) {
        Path jar = service.jar(root);
        if (!Files.exists(jar)) {
            throw new StackException(jar + " is missing; build it with ./mvnw package -DskipTests");
        }
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(cache);
        return Jvm.command(flags, List.of("-jar", jar.toString()));
    }
}
