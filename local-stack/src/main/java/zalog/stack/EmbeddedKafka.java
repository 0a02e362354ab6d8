package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The broker as a process of this machine, from Apache Kafka's own jars. */
final class EmbeddedKafka implements KafkaBroker {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StackFolder folder;
    private final int port;
    private final int controllerPort;
    private final ChildProcess process;

    EmbeddedKafka(StackFolder folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = new ChildProcess("kafka", folder);
    }

    @Override
    public int port() {
        return port;
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
    public void stop() {
        stop(Duration.ofSeconds(15));
    }

    void stop(Duration grace) {
        process.stop(grace);
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void pause() {
        process.signal("STOP");
    }

    @Override
    public void resume() {
        process.signal("CONT");
    }

    @Override
    public boolean isRunning() {
        return process.isAlive();
    }

    void startWith(List<String> command) {
        process.start(command, Map.of());
        process.awaitReady(PATIENCE, () -> Tcp.answers(port));
    }

    Path writeProperties() throws IOException {
        Path properties = folder.data("kafka.properties");
        Files.createDirectories(folder.data());
        return Files.write(properties, KafkaSettings.of("localhost", port, controllerPort, data().toString()));
    }

    private Path data() {
        return folder.data("kafka");
    }
}
