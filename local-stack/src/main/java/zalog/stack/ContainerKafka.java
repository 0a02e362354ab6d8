package zalog.stack;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.testcontainers.containers.GenericContainer;

/** The broker in a container. It listens on the same port inside and outside, so that it can call itself what clients call it. */
final class ContainerKafka extends ContainerPart implements KafkaBroker {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATA = "/tmp/kafka";

    private final int controllerPort;

    ContainerKafka(ServerContainer container, int port, int controllerPort) {
        super(container, port);
        this.controllerPort = controllerPort;
    }

    @Override
    public void start() {
        if (!isRunning()) {
            container.start(this::recipe, PATIENCE, this::answers);
        }
    }

    @Override
    public void pause() {
        container.pause();
    }

    @Override
    public void resume() {
        container.resume();
    }

    /** The image takes a property {@code log.dirs} as the variable {@code KAFKA_LOG_DIRS}. */
    private GenericContainer<?> recipe() {
        GenericContainer<?> kafka = ContainerImages.at(port(), ContainerImages.KAFKA, port());
        for (String line : KafkaSettings.of("", port(), controllerPort, DATA)) {
            int equals = line.indexOf('=');
            String key = line.substring(0, equals).replace('.', '_').toUpperCase(Locale.ROOT);
            kafka.withEnv("KAFKA_" + key, line.substring(equals + 1));
        }
        return kafka.withEnv("KAFKA_HEAP_OPTS", "-Xmx256m");
    }

    private boolean answers() {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", bootstrapServers(), "default.api.timeout.ms", 2000, "request.timeout.ms", 1000);
        try (Admin admin = Admin.create(config)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for Kafka", e);
        }
    }
}
