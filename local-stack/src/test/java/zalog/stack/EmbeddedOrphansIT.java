package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Kills the JVM that owns a stack, as an out-of-memory killer would, and looks for what is left of the stack. */
class EmbeddedOrphansIT {
    private final StackFolder folder =
            new StackFolder(Path.of("target/orphans-" + ProcessHandle.current().pid()));

    @Test
    void nothingOutlivesAnOwnerKilledWithKillNine() throws IOException {
        Process owner = start();
        try (BufferedReader out = owner.inputReader()) {
            assertThat(out.readLine()).isEqualTo("up");
        }
        List<ProcessHandle> parts = parts();
        assertThat(parts).hasSize(4).allMatch(ProcessHandle::isAlive);

        owner.destroyForcibly();

        assertThat(Await.until(Duration.ofSeconds(15), () -> parts.stream().noneMatch(ProcessHandle::isAlive)))
                .isTrue();
        assertThat(Await.until(Duration.ofSeconds(5), () -> !Files.exists(folder.root())))
                .isTrue();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Jvm.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        folder.root().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** PostgreSQL, Kafka, Keycloak and a process that does not listen to SIGTERM. */
    private List<ProcessHandle> parts() {
        return Stream.of("postgres", "kafka", "keycloak", "stubborn")
                .map(name -> new PidFile(folder.pidFile(name)).process())
                .flatMap(Optional::stream)
                .toList();
    }

    /** The JVM to be killed. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] args) throws InterruptedException {
            StackFolder folder = new StackFolder(Path.of(args[0]));
            Ports ports = Ports.free();
            Servers processes = Servers.embedded(folder, ports);
            LocalStack stack = new LocalStack(ProjectRoot.find(), folder, ports, Duration.ZERO, processes);
            stack.watch(true);
            stack.start(stack.postgres(), stack.kafka(), stack.keycloak());
            new ChildProcess("stubborn", folder)
                    .start(List.of("sh", "-c", "trap '' TERM; while :; do sleep 1; done"), java.util.Map.of());
            System.out.println("up");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
