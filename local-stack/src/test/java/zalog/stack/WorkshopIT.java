package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kills a JVM that prepares a part for all stacks, while a server runs for it. */
class WorkshopIT {

    @Test
    void aServerThatIsTrainedDoesNotOutliveItsLauncherAndTheNextOneTidiesUp() throws IOException {
        Process launcher = new ProcessBuilder(
                        Jvm.java(), "-cp", System.getProperty("java.class.path"), Trainer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        StackFolder folder;
        try (BufferedReader out = launcher.inputReader()) {
            folder = new StackFolder(Path.of(out.readLine()));
        }
        assertThat(folder.root().toString()).endsWith("-" + launcher.pid());
        ProcessHandle server = new PidFile(folder.pidFile("server")).process().orElseThrow();

        launcher.destroyForcibly();

        assertThat(Await.until(Duration.ofSeconds(15), () -> !server.isAlive())).isTrue();
        StackFolder next = Watchdog.workshop("test");
        assertThat(folder.root()).doesNotExist();
        Folders.delete(next.root());
    }

    /** The JVM to be killed. */
    static final class Trainer {
        private Trainer() {}

        public static void main(String[] args) throws InterruptedException {
            StackFolder folder = Watchdog.workshop("test");
            new ChildProcess("server", folder).start(List.of("sleep", "300"), Map.of());
            System.out.println(folder.root());
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
