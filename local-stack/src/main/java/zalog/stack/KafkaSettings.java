package zalog.stack;

import java.util.List;
import java.util.stream.Stream;
import zalog.contracts.Topics;

/** What every broker of a stack is told, wherever it runs. */
final class KafkaSettings {
    private static final List<String> COMMON =
            """
            process.roles=broker,controller
            node.id=1
            listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=BROKER
            controller.listener.names=CONTROLLER
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
            """.lines().filter(line -> !line.startsWith("#")).toList();

    private KafkaSettings() {}

    /**
     * Lines {@code key=value} for a broker that clients reach at {@code localhost:port}.
     *
     * @param host the interface that the broker listens on; empty for all
     */
    static List<String> of(String host, int port, int controllerPort, String data) {
        List<String> own = List.of(
                "controller.quorum.voters=1@localhost:" + controllerPort,
                "listeners=BROKER://" + host + ":" + port + ",CONTROLLER://localhost:" + controllerPort,
                "advertised.listeners=BROKER://localhost:" + port,
                "log.dirs=" + data,
                "message.max.bytes=" + Topics.MESSAGE_BYTES_MAX);
        return Stream.concat(COMMON.stream(), own.stream()).toList();
    }
}
