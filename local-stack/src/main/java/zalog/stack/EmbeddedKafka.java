package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The broker as a process of this machine, from Apache Kafka's own jars. */
final class EmbeddedKafka extends EmbeddedPart implements KafkaBroker {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int controllerPort;

    EmbeddedKafka(StackFolder folder, int port, int controllerPort) {
        super(folder, "kafka", port);
        this.controllerPort = controllerPort;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        try {
            KafkaHome.format(data());
            startWith(KafkaHome.brokerCommand(writeProperties()));
        } catch (IOException e) {
            throw new StackException("Cannot prepare " + data(), e);
        }
    }

    @Override
    public void pause() {
        process.signal("STOP");
    }

    @Override
    public void resume() {
        process.signal("CONT");
    }

    void startWith(List<String> command) {
        process.start(command, Map.of());
        process.awaitReady(PATIENCE, () -> Tcp.answers(port()));
    }

    Path writeProperties() throws IOException {
        Path properties = folder.data("kafka.properties");
        Files.createDirectories(folder.data());
        return Files.write(properties, KafkaSettings.of("localhost", port(), controllerPort, data().toString()));
    }

    private Path data() {
        return folder.data("kafka");
    }
}
