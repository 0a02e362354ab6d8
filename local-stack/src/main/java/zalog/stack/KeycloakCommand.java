package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command line of a built Keycloak.
 *
 * <p>It puts Keycloak's jars on a plain class path instead of using its own launcher: the JDK's cache of loaded classes serves
 * its built-in class loader only, and with it Keycloak is up in three seconds instead of eight.
 */
final class KeycloakCommand {
    private static final Path LIB = KeycloakHome.HOME.resolve("lib");
    private static final List<String> FLAGS = List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:MaxMetaspaceSize=256m",
            "-Dfile.encoding=UTF-8",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    private static final Path AOT_CACHE = AotCache.in(KeycloakHome.HOME, FLAGS);

    private KeycloakCommand() {}

    /** {@code home} has a folder {@code data} of its own and shares the rest with all other stacks. */
    static List<String> server(Path home, int port) {
        return command(home, port, AotCache.use(AOT_CACHE), List.of());
    }

    /** The same, for the one life in which the realm is imported and the cache recorded. */
    static List<String> training(Path home, int port) {
        List<String> cache = isTrained() ? AotCache.use(AOT_CACHE) : AotCache.record(AOT_CACHE);
        return command(home, port, cache, List.of("--import-realm"));
    }

    static boolean isTrained() {
        return AotCache.wasTried(AOT_CACHE);
    }

    static void keepTraining() {
        if (!isTrained()) {
            AotCache.keep(AOT_CACHE);
        }
    }

    private static List<String> command(Path home, int port, List<String> cache, List<String> more) {
        share(home);
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(cache);
        flags.add("-Dkc.home.dir=" + home);
        List<String> program = new ArrayList<>(List.of(
                "-cp",
                classPath(),
                "org.keycloak.quarkus.runtime.KeycloakMain",
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port));
        program.addAll(more);
        return Jvm.command(flags, program);
    }

    private static void share(Path home) {
        try {
            Files.createDirectories(home);
            Files.deleteIfExists(home.resolve("lib"));
            Files.createSymbolicLink(home.resolve("lib"), LIB);
        } catch (IOException e) {
            throw new StackException("Cannot prepare " + home, e);
        }
    }

    /** Transformed and generated classes first: they replace those of the jars after them. */
    private static String classPath() {
        List<String> paths = new ArrayList<>();
        for (String first :
                List.of("quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar", "app/keycloak.jar")) {
            paths.add(LIB.resolve(first).toString());
        }
        for (String folder : List.of("lib/boot", "lib/main")) {
            try (Stream<Path> jars = Files.list(LIB.resolve(folder))) {
                jars.map(Path::toString).sorted().forEach(paths::add);
            } catch (IOException e) {
                throw new StackException("Cannot list " + LIB.resolve(folder), e);
            }
        }
        return String.join(":", paths);
    }
}
