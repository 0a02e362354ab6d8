package zalog.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/**
 * How many messages of its partitions each channel has not finished. Summed over the instances of a service, what the
 * whole service has before it.
 */
@ApplicationScoped
class LagMeasurement implements Measurement {
    /** Longer than a fetch may wait for messages, since the broker answers it first. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaClientService kafka;
    private final Config config;
    private final MeterRegistry registry;
    private final MessageCounters counters;
    private final Map<String, Long> lags = new ConcurrentHashMap<>();

    @Inject
    LagMeasurement(KafkaClientService kafka, Config config, MeterRegistry registry, MessageCounters counters) {
        this.kafka = kafka;
        this.config = config;
        this.registry = registry;
        this.counters = counters;
    }

    /** Shows every channel from the beginning, so that none is missing because nothing has happened on it. */
    void start(@Observes StartupEvent event) {
        for (String channel : kafka.getConsumerChannels()) {
            counters.watch(topic(channel));
            Gauge.builder("zalog.channel.lag.messages", () -> lags.getOrDefault(channel, 0L))
                    .tag("topic", topic(channel))
                    .register(registry);
        }
    }

    @Override
    public Uni<Void> take() {
        return Uni.join()
                .all(kafka.getConsumerChannels().stream().map(this::take).toList())
                .andCollectFailures()
                .replaceWithVoid();
    }

    private Uni<Long> take(String channel) {
        KafkaConsumer<Object, Object> consumer = kafka.getConsumer(channel);
        return consumer.runOnPollingThread(LagMeasurement::lag).invoke(lag -> lags.put(channel, lag));
    }

    private static long lag(Consumer<Object, Object> consumer) {
        Set<TopicPartition> mine = consumer.assignment();
        Map<TopicPartition, Long> ends = consumer.endOffsets(mine, PATIENCE);
        Map<TopicPartition, OffsetAndMetadata> done = consumer.committed(mine, PATIENCE);
        Set<TopicPartition> untouched =
                mine.stream().filter(each -> done.get(each) == null).collect(Collectors.toSet());
        Map<TopicPartition, Long> begins =
                untouched.isEmpty() ? Map.of() : consumer.beginningOffsets(untouched, PATIENCE);
        return mine.stream()
                .mapToLong(each -> ends.getOrDefault(each, 0L) - first(each, done, begins))
                .sum();
    }

    /** The first message that is not finished. */
    private static long first(
            TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> done, Map<TopicPartition, Long> begins) {
        OffsetAndMetadata last = done.get(partition);
        return last == null ? begins.getOrDefault(partition, 0L) : last.offset();
    }

    private String topic(String channel) {
        return config.getValue("mp.messaging.incoming." + channel + ".topic", String.class);
    }
}
