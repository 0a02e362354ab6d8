package zalog.stack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import zalog.stack.KafkaBroker;
import zalog.stack.StackFolder;
import zalog.stack.Topic;

/**
 * Prepares a system in containers before its services start: creates the topics, and writes down at the first start how the
 * business clock differs from the machine's, so that it is the same for all services and goes on after a restart.
 */
public final class Setup {
    private Setup() {}

    /** The broker, and the file of properties that the services read. */
    public static void main(String[] args) throws IOException {
        KafkaBroker.createTopics(args[0], Topic.ofContracts());
        Path clock = Path.of(args[1]);
        if (!Files.exists(clock)) {
            Files.writeString(clock, "zalog.clock.offset=" + offset(clock) + "\n");
        }
    }

    private static Duration offset(Path clock) {
        return new ClockFile(new StackFolder(clock.resolveSibling(".")))
                .offset(Optional.ofNullable(System.getenv("ZALOG_CLOCK")));
    }
}
