package zalog.kit.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import zalog.kit.stopping.Stopping;

/**
 * Tells Kafka how far a channel's batches have come: all partitions in one request, and what is finished within a tenth of a
 * second in common, where the connector's own way takes a request for each partition of each batch. After a crash the messages
 * of that time come again, and the inbox drops them.
 */
final class CommonCommit implements KafkaCommitHandler {
    private static final Logger LOG = Logger.getLogger(CommonCommit.class);
    private static final long LINGER_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final KafkaConsumer<?, ?> consumer;
    private final Stopping stopping;
    private final Map<TopicPartition, OffsetAndMetadata> finished = new HashMap<>();
    private boolean scheduled;

    private CommonCommit(Vertx vertx, KafkaConsumer<?, ?> consumer, Stopping stopping) {
        this.vertx = vertx;
        this.consumer = consumer;
        this.stopping = stopping;
    }

    /** Takes the last record of a partition in a batch. */
    @Override
    public synchronized <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> last) {
        finished.put(
                new TopicPartition(last.getTopic(), last.getPartition()), new OffsetAndMetadata(last.getOffset() + 1));
        schedule();
        return Uni.createFrom().voidItem();
    }

    private synchronized void schedule() {
        if (!scheduled) {
            scheduled = true;
            vertx.setTimer(LINGER_MILLIS, timer -> commit());
        }
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> taken = takeAll();
        if (!taken.isEmpty()) {
            consumer.commitAsync(taken).subscribe().with(done -> {}, failure -> restore(taken, failure));
        }
    }

    private synchronized Map<TopicPartition, OffsetAndMetadata> takeAll() {
        scheduled = false;
        Map<TopicPartition, OffsetAndMetadata> taken = Map.copyOf(finished);
        finished.clear();
        return taken;
    }

    private synchronized Map<TopicPartition, OffsetAndMetadata> take(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> taken = new HashMap<>(finished);
        taken.keySet().retainAll(partitions);
        finished.keySet().removeAll(partitions);
        return taken;
    }

    /** Tries again what the broker could not take; what it refused belongs to another instance now. */
    private synchronized void restore(Map<TopicPartition, OffsetAndMetadata> taken, Throwable failure) {
        if (failure instanceof RetriableCommitFailedException) {
            taken.forEach(finished::putIfAbsent);
            schedule();
        } else {
            LOG.debugf("Not committed, the messages come again: %s", failure);
        }
    }

    /** Leaves nothing finished to be done again by the instance that gets the partitions. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> taken = take(partitions);
        if (!taken.isEmpty()) {
            try {
                consumer.unwrap().commitSync(taken, PATIENCE);
            } catch (KafkaException failure) {
                LOG.debugf("Not committed, the messages come again: %s", failure);
            }
        }
    }

    @Override
    public void terminate(boolean graceful) {
        Map<TopicPartition, OffsetAndMetadata> taken = takeAll();
        if (!taken.isEmpty()) {
            consumer.commit(taken).onFailure().recoverWithNull().await().atMost(stopping.left());
        }
    }

    /** Makes one for each channel. */
    @ApplicationScoped
    @Identifier("common")
    static class Factory implements KafkaCommitHandler.Factory {
        private final Stopping stopping;

        @Inject
        Factory(Stopping stopping) {
            this.stopping = stopping;
        }

        @Override
        public CommonCommit create(
                KafkaConnectorIncomingConfiguration config,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            return new CommonCommit(vertx, consumer, stopping);
        }
    }
}
