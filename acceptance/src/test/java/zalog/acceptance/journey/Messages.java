package zalog.acceptance.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import zalog.contracts.Subscription;
import zalog.contracts.Topics;

/** Reads and writes topics as a client of its own. */
final class Messages {
    /** Of every main topic. */
    static final int PARTITIONS = Topics.main().getFirst().partitions();

    private final Map<String, Object> config;

    Messages(String bootstrapServers) {
        this.config = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** Everything a topic holds at this moment, by partition and offset. */
    List<ConsumerRecord<String, byte[]>> all(String topic) {
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** Sends the records and waits for the broker's acknowledgement of all. */
    void send(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    /** Messages of subscribed topics that their consumers have not finished yet. */
    long unread() {
        try (Admin admin = Admin.create(config)) {
            long unread = 0;
            for (Subscription subscription : Topics.subscriptions()) {
                unread += unread(admin, subscription);
            }
            return unread;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Members of a consumer group that have partitions to read. */
    long activeMembers(String group) {
        try (Admin admin = Admin.create(config)) {
            ConsumerGroupDescription description = admin.describeConsumerGroups(List.of(group))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();
            return description.members().stream()
                    .filter(member -> !member.assignment().topicPartitions().isEmpty())
                    .count();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long unread(Admin admin, Subscription subscription) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = ends(admin, subscription.topic());
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(
                        subscription.consumer() + "-service")
                .partitionsToOffsetAndMetadata()
                .get();
        long unread = 0;
        for (var end : ends.entrySet()) {
            long position = Optional.ofNullable(read.get(end.getKey()))
                    .map(OffsetAndMetadata::offset)
                    .orElse(0L);
            unread += end.getValue() - position;
        }
        return unread;
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
