package zalog.kit.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts messages after the commit that made them count. */
@ApplicationScoped
public class MessageCounters {
    private final MeterRegistry registry;
    private final Map<String, Counter> sent = new ConcurrentHashMap<>();

    @Inject
    MessageCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Both are shown from now on, even while they are zero. */
    public void watch(String topic) {
        processed(topic, 0);
        failed(topic, 0);
    }

    /** Messages that had their effect, in this transaction or, as duplicates, before. */
    public void processed(String topic, int count) {
        registry.counter("zalog.messages.processed", "topic", topic).increment(count);
    }

    /** Messages that became dead letters. */
    public void failed(String topic, int count) {
        registry.counter("zalog.messages.failed", "topic", topic).increment(count);
    }

    /** A type that is shown from now on, so that its first message is seen as an increase. */
    public void watchSent(String type) {
        sent(type, 0);
    }

    /** A message that Kafka has and the outbox has no longer. */
    public void sent(String type) {
        sent(type, 1);
    }

    private void sent(String type, int count) {
        sent.computeIfAbsent(type, name -> registry.counter("zalog.messages.sent", "type", name))
                .increment(count);
    }
}
