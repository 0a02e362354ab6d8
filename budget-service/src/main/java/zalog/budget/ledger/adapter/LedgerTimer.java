package zalog.budget.ledger.adapter;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import zalog.kernel.Moscow;
import zalog.kit.time.BusinessClock;

/** Once a day seals each ledger that went on, and now and then sums ledgers up, so that utilisation is read quickly. */
@ApplicationScoped
public class LedgerTimer {
    private static final Logger LOG = Logger.getLogger(LedgerTimer.class);

    private final Seals seals;
    private final SealingKey key;
    private final Marks marks;
    private final BusinessClock clock;

    @Inject
    LedgerTimer(Seals seals, SealingKey key, Marks marks, BusinessClock clock) {
        this.seals = seals;
        this.key = key;
        this.marks = marks;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "60s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> seal() {
        if (!key.isConfigured()) {
            return Uni.createFrom().voidItem();
        }
        return seals.due(Moscow.startOf(clock.today()))
                .toMulti()
                .flatMap(years -> Multi.createFrom().iterable(years))
                .onItem()
                .transformToUniAndConcatenate(seals::seal)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("Ledgers are sealed later: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> mark() {
        return marks.make()
                .onFailure()
                .invoke(failure -> LOG.debugf("Ledgers are summed up later: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /** While the service stops there is no database any more. */
    void stop(@Observes ShutdownEvent event, Scheduler scheduler) {
        scheduler.pause();
    }
}
