package zalog.budget.loan.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.FollowingGuarantees;
import zalog.budget.loan.model.Calculation;
import zalog.contracts.guarantee.GuaranteeAssessed;
import zalog.contracts.guarantee.GuaranteeEvent;
import zalog.kit.messaging.BatchConsumer;
import zalog.kit.messaging.Inbound;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.messaging.Unneeded;
import zalog.kit.time.BusinessClock;

/** Takes what happens to guarantees, in batches. */
@ApplicationScoped
class GuaranteeEventsConsumer {
    /** There is one for each application. */
    private static final Unneeded ASSESSMENTS = new Unneeded(List.of(GuaranteeAssessed.class));

    private final BatchConsumer batches;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Calculation calculation;

    @Inject
    GuaranteeEventsConsumer(BatchConsumer batches, Outbox outbox, BusinessClock clock, Calculation calculation) {
        this.batches = batches;
        this.outbox = outbox;
        this.clock = clock;
        this.calculation = calculation;
    }

    @Incoming("guarantee-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return batches.process(ASSESSMENTS.leftOutOf(records), this::handle);
    }

    /** A line that changes is announced as caused by the last message, which is exact where messages come one by one. */
    private Uni<Void> handle(Mutiny.StatelessSession session, List<Inbound> messages) {
        Origin origin = Origin.of(messages.getLast());
        return new FollowingGuarantees(
                        calculation,
                        new PostgresLoans(session),
                        new PostgresGuarantees(session),
                        Saving.in(session, clock),
                        announced -> outbox.add(session, origin, announced))
                .follow(messages.stream()
                        .map(message -> (GuaranteeEvent) message.body())
                        .toList());
    }
}
