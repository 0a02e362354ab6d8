package zalog.eligibility.assessment.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.contracts.budget.AppropriationOpened;
import zalog.contracts.budget.BudgetEvent;
import zalog.contracts.budget.FundsReleased;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.FundsWaitlisted;
import zalog.contracts.budget.LoanClosed;
import zalog.contracts.budget.LoanReopened;
import zalog.contracts.budget.ReimbursementComputed;
import zalog.contracts.budget.ReservationRefused;
import zalog.kit.messaging.BatchConsumer;
import zalog.kit.messaging.Inbound;
import zalog.kit.messaging.Unneeded;

/** Takes what budget-service says of years and loans: in which years there is money, and which rights are free again. */
@ApplicationScoped
class BudgetEvents {
    private static final Unneeded MONEY_OF_APPLICATIONS = new Unneeded(List.of(
            FundsReserved.class,
            FundsWaitlisted.class,
            FundsReleased.class,
            ReservationRefused.class,
            ReimbursementComputed.class));

    private final BatchConsumer batches;

    @Inject
    BudgetEvents(BatchConsumer batches) {
        this.batches = batches;
    }

    @Incoming("budget-events")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return batches.process(MONEY_OF_APPLICATIONS.leftOutOf(records), this::handle);
    }

    /** One by one, because there are few and a loan may be closed and opened again in one batch. */
    private Uni<Void> handle(Mutiny.StatelessSession session, List<Inbound> messages) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Inbound message : messages) {
            all = all.chain(() -> take(session, (BudgetEvent) message.body()));
        }
        return all;
    }

    private static Uni<Void> take(Mutiny.StatelessSession session, BudgetEvent event) {
        return switch (event) {
            case AppropriationOpened opened -> PostgresFundedYears.add(session, opened.financialYear());
            case LoanClosed closed -> new PostgresClosedLoans(session).free(closed.applicationId());
            case LoanReopened reopened -> new PostgresClosedLoans(session).takeBack(reopened.applicationId());
            case FundsReserved _, FundsWaitlisted _, FundsReleased _, ReservationRefused _, ReimbursementComputed _ ->
                Uni.createFrom().voidItem();
        };
    }
}
