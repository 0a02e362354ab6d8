package zalog.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import zalog.contracts.ContractJson;
import zalog.contracts.Message;
import zalog.contracts.MessageTypes;
import zalog.stack.LocalStack;

/** Writes to Kafka as another service would, and reads what is there. */
public final class TestTopic {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestTopic() {}

    /** Sends a contract record as its service would, under a given message id. */
    public static void send(UUID id, Message message) {
        sendAll(List.of(record(id, message)));
    }

    public static void sendAll(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers(),
                        "max.request.size",
                        Integer.MAX_VALUE,
                        "compression.type",
                        "gzip"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    public static ProducerRecord<String, byte[]> record(UUID id, Message message) {
        var record = new ProducerRecord<>(
                MessageTypes.topicOf(message.getClass()), MessageTypes.key(message), ContractJson.write(message));
        header(record, "ce_id", id.toString());
        header(record, "ce_type", MessageTypes.nameOf(message.getClass()));
        header(record, "ce_correlationid", MessageTypes.subject(message));
        return record;
    }

    public static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until so many records of a topic, from its beginning, pass the test; fails after 30 s with what there was. */
    public static List<ConsumerRecord<String, byte[]>> await(
            String topic, int count, Predicate<ConsumerRecord<String, byte[]>> test) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (test.test(record)) {
                        found.add(record);
                    }
                });
            }
        }
        if (found.size() < count) {
            throw new AssertionError(
                    "Only " + found.size() + " of " + count + " records on " + topic + " within " + PATIENCE);
        }
        return found;
    }

    /** The body of a record as the contract record of its type. */
    public static Message body(ConsumerRecord<String, byte[]> record) {
        return ContractJson.read(
                record.value(),
                MessageTypes.classOf(headers(record).getOrDefault("ce_type", ""))
                        .orElseThrow());
    }

    public static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    private static String bootstrapServers() {
        return LocalStack.shared().kafka().bootstrapServers();
    }
}
