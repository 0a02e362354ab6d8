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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
    private final Set<TopicPartition> mine = new HashSet<>();
    private final Map<TopicPartition, OffsetAndMetadata> finished = new HashMap<>();
    private boolean underWay;

    private CommonCommit(Vertx vertx, KafkaConsumer<?, ?> consumer, Stopping stopping) {
        this.vertx = vertx;
        this.consumer = consumer;
        this.stopping = stopping;
    }

    @Override
    public synchronized void partitionsAssigned(Collection<TopicPartition> partitions) {
        mine.addAll(partitions);
    }

    /** Leaves nothing finished to be done again by the instance that gets the partitions. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> last = giveUp(partitions);
        if (!last.isEmpty()) {
            try {
                consumer.unwrap().commitSync(last, PATIENCE);
            } catch (KafkaException failure) {
                LOG.debugf("Not committed, the messages come again: %s", failure);
            }
        }
    }

    private synchronized Map<TopicPartition, OffsetAndMetadata> giveUp(Collection<TopicPartition> partitions) {
        mine.removeAll(partitions);
        Map<TopicPartition, OffsetAndMetadata> last = new HashMap<>(finished);
        last.keySet().retainAll(partitions);
        finished.keySet().removeAll(partitions);
        return last;
    }

    /** Takes the last record of a partition in a batch. */
    @Override
    public synchronized <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> last) {
        finish(new TopicPartition(last.getTopic(), last.getPartition()), new OffsetAndMetadata(last.getOffset() + 1));
        if (!underWay) {
            begin();
        }
        return Uni.createFrom().voidItem();
    }

    /** How far a partition has come; of one that another instance has now, it is for that one to say. */
    private void finish(TopicPartition partition, OffsetAndMetadata next) {
        if (mine.contains(partition)) {
            finished.merge(partition, next, (one, other) -> one.offset() > other.offset() ? one : other);
        }
    }

    private void begin() {
        underWay = true;
        vertx.setTimer(LINGER_MILLIS, timer -> commit());
    }

    /** One request at a time, so that none that fails is repeated after a later one. */
    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> taken = takeAll();
        consumer.commitAsync(taken).subscribe().with(done -> end(Map.of()), failure -> {
            LOG.debugf("Not committed: %s", failure);
            end(failure instanceof RetriableCommitFailedException ? taken : Map.of());
        });
    }

    private synchronized Map<TopicPartition, OffsetAndMetadata> takeAll() {
        Map<TopicPartition, OffsetAndMetadata> taken = Map.copyOf(finished);
        finished.clear();
        return taken;
    }

    private synchronized void end(Map<TopicPartition, OffsetAndMetadata> again) {
        underWay = false;
        again.forEach(this::finish);
        if (!finished.isEmpty()) {
            begin();
        }
    }

    @Override
    public void terminate(boolean graceful) {
        Map<TopicPartition, OffsetAndMetadata> last = takeAll();
        Duration left = stopping.left();
        if (!last.isEmpty() && left.isPositive()) {
            consumer.commit(last)
                    .ifNoItem()
                    .after(left)
                    .fail()
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .indefinitely();
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
