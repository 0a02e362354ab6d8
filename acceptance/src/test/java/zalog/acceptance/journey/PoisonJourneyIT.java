package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.contracts.Subscription;
import zalog.contracts.Topics;
import zalog.kernel.Money;

/** A message nobody can read goes to the consumer's dead-letter topic with the reason, and the ones behind it go on. */
class PoisonJourneyIT {
    static Stream<Subscription> subscriptions() {
        return Topics.subscriptions().stream();
    }

    @ParameterizedTest
    @MethodSource("subscriptions")
    void poisonIsSetAsideAndTheNextMessageIsProcessed(Subscription subscription) {
        var api = RunningSystem.apiAt("2023-06-01T09:00:00Z");
        var stack = RunningSystem.stack();
        var filings = new Filings(api, LocalDate.of(2023, 6, 1));
        var messages = new Messages(stack.kafka().bootstrapServers());
        String mark = UUID.randomUUID().toString();

        messages.send(IntStream.range(0, Messages.PARTITIONS)
                .mapToObj(partition -> poison(subscription.topic(), partition, mark))
                .toList());
        String next = filings.file(Money.ofRoubles(300));

        filings.awaitApproval(List.of(next));
        Eventually.holds(() -> {
            List<ConsumerRecord<String, byte[]>> dead = dead(messages, subscription, mark);
            assertThat(dead).hasSize(Messages.PARTITIONS).allSatisfy(record -> {
                assertThat(header(record, "zalog_reason")).isNotBlank();
                assertThat(header(record, "zalog_topic")).isEqualTo(subscription.topic());
            });
        });
    }

    private static ProducerRecord<String, byte[]> poison(String topic, int partition, String mark) {
        var record = new ProducerRecord<>(topic, partition, mark, "{\"broken\":".getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", "ApplicationSubmitted".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static List<ConsumerRecord<String, byte[]>> dead(
            Messages messages, Subscription subscription, String mark) {
        return messages.all(subscription.deadLetter().name()).stream()
                .filter(record -> mark.equals(record.key()))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
