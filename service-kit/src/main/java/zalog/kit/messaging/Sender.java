package zalog.kit.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import zalog.contracts.Topics;

/**
 * Sends batches to Kafka. A message is retried until the broker takes it and never given up, because giving one up and
 * sending the next would change their order; whoever stops the service interrupts the wait.
 */
@ApplicationScoped
class Sender {
    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<String, byte[]> producer;

    @Inject
    Sender(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.settings = settings(connection);
    }

    /** How to reach the broker, which is what every {@code kafka.*} says, and how to keep order. */
    private static Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                Long.MAX_VALUE,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1000L,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MESSAGE_BYTES_MAX));
        return settings;
    }

    /** Returns when the broker has acknowledged all. */
    void send(List<Envelope> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        KafkaProducer<String, byte[]> kafka = producer();
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (Envelope envelope : batch) {
            sent.add(kafka.send(record(envelope)));
        }
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            close();
            throw new IllegalStateException("Kafka refused a message", e.getCause());
        }
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private static ProducerRecord<String, byte[]> record(Envelope envelope) {
        ProducerRecord<String, byte[]> kafka = new ProducerRecord<>(envelope.topic(), envelope.key(), envelope.body());
        envelope.headers().forEach((name, value) -> kafka.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return kafka;
    }

    private KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> current = producer;
        if (current == null) {
            current = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = current;
        }
        return current;
    }
}
