package zalog.bench.load;

import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import zalog.bench.Sql;
import zalog.contracts.Topics;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** Waits until no message is on its way, so that one phase leaves no work to the next. */
final class Quiet {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Quiet() {}

    /** Throws IllegalStateException if messages are still on their way after three minutes. */
    static void await(LocalStack stack) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", (Object) stack.kafka().bootstrapServers()))) {
            while (waiting(stack) + lag(admin) > 0) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "Messages do not arrive: " + waiting(stack) + " in outboxes, " + lag(admin) + " in topics");
                }
                Thread.sleep(250);
            }
        }
    }

    private static long waiting(LocalStack stack) throws SQLException {
        long rows = 0;
        for (var service : Service.values()) {
            rows += Sql.number(stack, service, "select count(*) from outbox");
        }
        return rows;
    }

    private static long lag(Admin admin) throws ExecutionException, InterruptedException {
        long lag = 0;
        for (var subscription : Topics.subscriptions()) {
            var group = subscription.consumer() + "-service";
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (var end : ends(admin, subscription.topic()).entrySet()) {
                var at = read.getOrDefault(end.getKey(), new OffsetAndMetadata(0));
                lag += end.getValue() - (at == null ? 0 : at.offset());
            }
        }
        return lag;
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        var partitions = Topics.main().stream()
                .filter(each -> each.name().equals(topic))
                .findFirst()
                .orElseThrow()
                .partitions();
        var latest = IntStream.range(0, partitions)
                .boxed()
                .collect(toMap(partition -> new TopicPartition(topic, partition), any -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
