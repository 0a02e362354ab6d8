package zalog.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** One Kafka broker in KRaft mode on localhost. Topics are never created by accident, only by {@link #createTopics}. */
public final class KafkaBroker implements Part {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StackFolder folder;
    private final int port;
    private final int controllerPort;
    private final ChildProcess process;

    KafkaBroker(StackFolder folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.process = new ChildProcess("kafka", folder);
    }

    @Override
    public String name() {
        return "Kafka";
    }

    @Override
    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
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

    /** Creates those topics that do not exist yet, and waits until the broker knows them. */
    public void createTopics(List<Topic> topics) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers());
        List<NewTopic> all = topics.stream()
                .map(t -> new NewTopic(t.name(), t.partitions(), (short) 1))
                .toList();
        try (Admin admin = Admin.create(config)) {
            admin.createTopics(all).values().values().forEach(KafkaBroker::awaitCreation);
        }
    }

    private static void awaitCreation(KafkaFuture<Void> created) {
        try {
            created.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StackException("Cannot create topics", e);
            }
        } catch (TimeoutException e) {
            throw new StackException("Kafka did not create topics within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while creating topics", e);
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

    /** Freezes the broker (SIGSTOP): connections stay open and nobody answers, until {@link #resume()}. */
    public void pause() {
        process.signal("STOP");
    }

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
        return Files.writeString(properties, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=BROKER://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=BROKER://localhost:%1$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # A killed broker may come back when its old session is over: 3 s, where the default is 9.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                # The default reserves 128 MB of heap for compaction.
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(port, controllerPort, data()));
    }

    private Path data() {
        return folder.data("kafka");
    }
}
