package zalog.kit.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import zalog.kit.persistence.Transactions;
import zalog.kit.stopping.Stopping;

/**
 * Carries out batches of messages, each message once.
 *
 * <p>A batch is one transaction: inbox, effect, outbox. An outage is waited for, in order and without loss. A batch that
 * fails for a reason of its own is halved until the message that cannot be processed stands alone; that one becomes a
 * dead letter, in the same way a transaction, and the ones behind it go on.
 */
@ApplicationScoped
public class BatchConsumer {
    private static final Logger LOG = Logger.getLogger(BatchConsumer.class);
    private static final Duration BACKOFF = Duration.ofMillis(200);
    private static final Duration BACKOFF_MAX = Duration.ofSeconds(5);
    private static final int BATCHES_MAX = 100; // one for each channel at most

    private final Transactions transactions;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final MessageSpans spans;
    private final MessageReport report;
    private final Stopping stopping;
    private final Semaphore room = new Semaphore(BATCHES_MAX);

    @Inject
    BatchConsumer(
            Transactions transactions,
            Inbox inbox,
            DeadLetters deadLetters,
            MessageSpans spans,
            MessageReport report,
            Stopping stopping) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.spans = spans;
        this.report = report;
        this.stopping = stopping;
    }

    /** Finishes what is in hand while there still is a database; what came after the signal is for the next life. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (!room.tryAcquire(BATCHES_MAX, stopping.left().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("Messages in hand could not be finished; they will be taken again");
        }
    }

    /** Completes when every record has had its effect or is a dead letter; it does not fail. */
    public Uni<Void> process(ConsumerRecords<String, byte[]> records, BatchHandler handler) {
        if (stopping.hasBegun() || !room.tryAcquire()) {
            return Uni.createFrom().nothing();
        }
        List<Letter> letters = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> each : records) {
            letters.add(Letter.of(each));
        }
        return (letters.isEmpty() ? Uni.createFrom().voidItem() : process(letters, handler))
                .onTermination()
                .invoke(() -> room.release());
    }

    private Uni<Void> process(List<Letter> letters, BatchHandler handler) {
        return patiently(() -> spans.processing(
                        letters, traced -> transactions.run(session -> effect(session, traced, handler))))
                .invoke(() -> report.processed(letters))
                .onFailure()
                .recoverWithUni(failure -> letters.size() == 1
                        ? bury(letters.getFirst(), failure)
                        : process(letters.subList(0, letters.size() / 2), handler)
                                .chain(() -> process(letters.subList(letters.size() / 2, letters.size()), handler)));
    }

    private Uni<Void> effect(Mutiny.StatelessSession session, List<Letter> letters, BatchHandler handler) {
        Map<UUID, Inbound> messages = new LinkedHashMap<>();
        List<Letter.Poison> poison = new ArrayList<>();
        for (Letter letter : letters) {
            switch (letter) {
                case Letter.Readable readable ->
                    messages.putIfAbsent(readable.message().id(), readable.message());
                case Letter.Poison dead -> poison.add(dead);
            }
        }
        return deadLetters
                .add(session, poison)
                .chain(() -> inbox.takeNew(session, messages))
                .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : handler.handle(session, fresh));
    }

    private Uni<Void> bury(Letter letter, Throwable failure) {
        Letter.Poison dead = new Letter.Poison(letter.record(), failure.toString());
        return patiently(() -> transactions.run(session -> deadLetters.add(session, List.of(dead))))
                .invoke(() -> report.buried(letter, failure));
    }

    private static Uni<Void> patiently(Supplier<Uni<? extends Void>> work) {
        return Uni.createFrom()
                .deferred(work)
                .onFailure(Faults::isTransient)
                .invoke(failure -> LOG.warnf("Messages wait for the database: %s", failure.toString()))
                .onFailure(Faults::isTransient)
                .retry()
                .withBackOff(BACKOFF, BACKOFF_MAX)
                .indefinitely();
    }
}
