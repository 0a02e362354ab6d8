package zalog.application.process.adapter;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import zalog.application.process.Advance;
import zalog.application.process.Received;
import zalog.application.process.model.Input;
import zalog.kit.messaging.Origin;
import zalog.kit.persistence.Transactions;
import zalog.kit.time.BusinessClock;

/**
 * Tells waiting applications that time has passed. It looks at the business clock, so that it also works when that is set
 * forward; two replicas that look at once do no harm, since the second one finds the step taken.
 */
@ApplicationScoped
public class DeadlineTimer {
    private static final Logger LOG = Logger.getLogger(DeadlineTimer.class);
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final PostgresCases cases;
    private final CaseWork work;
    private final BusinessClock clock;

    @Inject
    DeadlineTimer(Transactions transactions, PostgresCases cases, CaseWork work, BusinessClock clock) {
        this.transactions = transactions;
        this.cases = cases;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(every = "{zalog.guarantee.check-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return transactions
                .run(this::refuseOverdue)
                .onFailure()
                .invoke(failure -> LOG.warnf("Waiting applications are looked at again later: %s", failure.toString()))
                .onFailure()
                .recoverWithItem(List.of())
                .replaceWithVoid();
    }

    /** While the service stops there is no database any more. */
    void stop(@Observes ShutdownEvent event, Scheduler scheduler) {
        scheduler.pause();
    }

    private Uni<List<Advance>> refuseOverdue(Mutiny.StatelessSession session) {
        Instant now = clock.now();
        return cases.overdue(session, clock.today(), BATCH)
                .map(ids -> ids.stream()
                        .map(id -> new Received(id, new Input.TimePassed(now), Origin.request()))
                        .toList())
                .chain(inputs -> work.advance(session, inputs));
    }
}
