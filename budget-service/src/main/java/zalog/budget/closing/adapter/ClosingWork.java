package zalog.budget.closing.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.closing.CarryingOver;
import zalog.budget.closing.ClosingYears;
import zalog.budget.closing.model.Outcome;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.loan.model.Calculation;
import zalog.budget.reservation.adapter.PostgresReservations;
import zalog.kernel.FinancialYear;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.persistence.Transactions;
import zalog.kit.time.BusinessClock;

/** Puts the parts of a close together: in the transaction of a request, and step by step in transactions of their own. */
@ApplicationScoped
public class ClosingWork {
    private static final int APPLICATIONS_PER_STEP = 500;

    private final Transactions transactions;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Calculation calculation;

    @Inject
    ClosingWork(Transactions transactions, Outbox outbox, BusinessClock clock, Calculation calculation) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.clock = clock;
        this.calculation = calculation;
    }

    Uni<Outcome> begin(Mutiny.StatelessSession session, FinancialYear year, String officer, LocalDate today) {
        return new ClosingYears(
                        new PostgresBooks(session, clock), new PostgresCloses(session), new PostgresUnsettled(session))
                .close(year, officer, today);
    }

    /** Takes every step that is left. */
    Uni<Void> goOn(FinancialYear year) {
        return transactions
                .run(session -> carryingOver(session).step(year, APPLICATIONS_PER_STEP))
                .chain(more -> more ? goOn(year) : Uni.createFrom().voidItem());
    }

    /** Carries over what closes before could not, into a year that this transaction adds. */
    public Uni<OpenYear> carryInto(Mutiny.StatelessSession session, OpenYear added) {
        return carryingOver(session).into(added, APPLICATIONS_PER_STEP);
    }

    private CarryingOver carryingOver(Mutiny.StatelessSession session) {
        return new CarryingOver(
                new PostgresBooks(session, clock),
                new PostgresCloses(session),
                new PostgresOutlooks(session, calculation),
                new PostgresReservations(session),
                new PostgresLedger(session),
                events -> outbox.add(session, Origin.request(), events));
    }
}
