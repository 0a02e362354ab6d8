package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaBrokerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final KafkaBroker kafka = LocalStack.shared().kafka();

    @Test
    void whatIsProducedIsConsumed() throws Exception {
        kafka.createTopics(List.of(new Topic("there-and-back", 3)));
        produce("there-and-back", "key", "value");
        assertThat(consume("there-and-back")).containsExactly("key=value");
    }

    @Test
    void topicsAreNotCreatedByAccident() {
        assertThatThrownBy(() -> produce("a-misspelt-topic", "key", "value")).hasMessageContaining("not present");
    }

    @Test
    void creatingATopicTwiceIsNoError() {
        kafka.createTopics(List.of(new Topic("twice", 1)));
        kafka.createTopics(List.of(new Topic("twice", 1), new Topic("once", 1)));
    }

    @Test
    void recordsOutliveAStopAndAKill() throws Exception {
        kafka.createTopics(List.of(new Topic("outage", 1)));
        produce("outage", "before", "stop");
        kafka.stop();
        assertThat(Tcp.answers(kafka.port())).isFalse();
        kafka.start();
        produce("outage", "before", "kill");
        kafka.kill();
        kafka.start();
        assertThat(consume("outage")).contains("before=stop");
        produce("outage", "after", "kill");
    }

    private void produce(String topic, String key, String value) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "max.block.ms", 5000);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private List<String> consume(String topic) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", topic, "auto.offset.reset", "earliest");
        List<String> seen = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (seen.isEmpty() && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> r : consumer.poll(Duration.ofMillis(200))) {
                    seen.add(r.key() + "=" + r.value());
                }
            }
        }
        return seen;
    }
}
