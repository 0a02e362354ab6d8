package zalog.budget.closing.adapter;

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
import zalog.kit.persistence.Transactions;

/**
 * Goes on with every close that was begun, after a restart too. Two instances that do so at once take turns at the steps,
 * because a step holds the year.
 */
@ApplicationScoped
class ClosingTimer {
    private static final Logger LOG = Logger.getLogger(ClosingTimer.class);

    private final Transactions transactions;
    private final ClosingWork work;

    @Inject
    ClosingTimer(Transactions transactions, ClosingWork work) {
        this.transactions = transactions;
        this.work = work;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> goOn() {
        return transactions
                .run(PostgresCloses::unfinished)
                .toMulti()
                .flatMap(years -> Multi.createFrom().iterable(years))
                .onItem()
                .transformToUniAndConcatenate(work::goOn)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("A year is closed on later: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /** While the service stops there is no database any more. */
    void stop(@Observes ShutdownEvent event, Scheduler scheduler) {
        scheduler.pause();
    }
}
