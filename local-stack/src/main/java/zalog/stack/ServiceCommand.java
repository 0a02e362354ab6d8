package zalog.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one place with the services' JVM flags. Training and use must have the same, or the JDK refuses its cache. */
final class ServiceCommand {
    private static final List<String> FLAGS = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--enable-native-access=ALL-UNNAMED");

    private ServiceCommand() {}

    static List<String> run(Service service, Path root) {
        boolean cached = hasFreshCache(service, root);
        return command(service, root, cached ? List.of("-XX:AOTCache=" + service.aotCache(root)) : List.of());
    }

    /** A run at whose end the JDK writes its cache of loaded classes, linked code and profiles. */
    static List<String> train(Service service, Path root) {
        return command(service, root, List.of("-XX:AOTCacheOutput=" + service.aotCache(root)));
    }

    static boolean hasFreshCache(Service service, Path root) {
        long cache = service.aotCache(root).toFile().lastModified();
        return cache > service.jar(root).toFile().lastModified();
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
