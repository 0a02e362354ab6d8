package zalog.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import zalog.contracts.Topics;

/**
 * Listens for decisions on Kafka, on a thread of its own. Only the header with the type is read, so that listening costs
 * next to nothing. That an application waits for money is known from budget-service, one step before its status says so.
 */
final class Decisions implements AutoCloseable {

    /** How an application was decided. */
    enum Outcome {
        APPROVED,
        WAITLISTED,
        REFUSED
    }

    private static final Map<String, Outcome> OUTCOMES = Map.of(
            "ApplicationApproved", Outcome.APPROVED,
            "FundsWaitlisted", Outcome.WAITLISTED,
            "ApplicationRefused", Outcome.REFUSED);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Flights flights;
    private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);
    private final Thread thread = new Thread(this::listen, "decisions");
    private volatile boolean running = true;

    Decisions(String bootstrapServers, Flights flights) {
        this.flights = flights;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer());
        for (var outcome : Outcome.values()) {
            counts.put(outcome, new LongAdder());
        }
        var partitions = List.of(Topics.APPLICATION_EVENTS, Topics.BUDGET_EVENTS).stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread.start();
    }

    long count(Outcome outcome) {
        var adder = counts.get(outcome);
        return adder == null ? 0 : adder.sum();
    }

    private void listen() {
        while (running) {
            var records = consumer.poll(POLL);
            long now = System.nanoTime();
            for (var each : records) {
                var outcome = outcome(each);
                if (outcome != null) {
                    counts.computeIfAbsent(outcome, any -> new LongAdder()).increment();
                    flights.decided(UUID.fromString(each.key()), now);
                }
            }
        }
        consumer.close();
    }

    private static @Nullable Outcome outcome(ConsumerRecord<String, byte[]> message) {
        var type = message.headers().lastHeader("ce_type");
        return type == null ? null : OUTCOMES.get(new String(type.value(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }
}
