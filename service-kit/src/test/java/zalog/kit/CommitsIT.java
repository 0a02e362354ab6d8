package zalog.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import zalog.contracts.Topics;
import zalog.contracts.application.ApplicationRefused;
import zalog.kernel.ApplicationId;
import zalog.kernel.Reason;
import zalog.kernel.Text;
import zalog.kit.testing.TestTopic;
import zalog.kit.testing.ZalogServers;

/** How a channel tells Kafka what it has finished. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class CommitsIT {
    private static final int PARTITIONS = Topics.main().getFirst().partitions();

    @Inject
    KafkaClientService kafka;

    /** A request for each partition would be one too many at least. */
    @Test
    void whatIsFinishedOnAllPartitionsWithinATenthOfASecondIsOneRequest() {
        await().until(() -> ask(CommitsIT::unfinished) == 0);
        double before = ask(CommitsIT::requests);

        TestTopic.sendAll(
                Stream.generate(CommitsIT::message).limit(20L * PARTITIONS).toList());
        await().until(() -> ask(CommitsIT::unfinished) == 0);

        assertThat(ask(CommitsIT::requests) - before).isBetween(1.0, PARTITIONS - 1.0);
    }

    private <T> T ask(Function<Consumer<Object, Object>, T> question) {
        return kafka.getConsumer("application-events")
                .runOnPollingThread(question)
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private static long unfinished(Consumer<Object, Object> consumer) {
        var committed = consumer.committed(consumer.assignment());
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .filter(end -> end.getValue() > 0)
                .filter(end -> !new OffsetAndMetadata(end.getValue()).equals(committed.get(end.getKey())))
                .count();
    }

    private static double requests(Consumer<Object, Object> consumer) {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("commit-total"))
                .mapToDouble(metric -> (double) metric.getValue().metricValue())
                .sum();
    }

    private static ProducerRecord<String, byte[]> message() {
        return TestTopic.record(
                UUID.randomUUID(),
                new ApplicationRefused(
                        new ApplicationId(UUID.randomUUID()),
                        List.of(new Reason("TEST-001", new Text("counted", "сочтено"))),
                        Instant.EPOCH));
    }
}
