package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.Announcements;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.loan.model.Calculation;
import zalog.budget.reservation.adapter.PostgresReservations;
import zalog.contracts.budget.BudgetCommand;
import zalog.contracts.budget.BudgetEvent;
import zalog.kit.time.BusinessClock;
import zalog.reimbursement.KeyRate;
import zalog.reimbursement.ReimbursementTerms;

/** One instance of the use case, as a process of its own would have it: it shares nothing with another but the database. */
final class UseCase {
    private final List<BudgetEvent> announced = Collections.synchronizedList(new ArrayList<>());
    private final Calculation calculation = new Calculation(ReimbursementTerms.DEFAULT, KeyRate.published());
    private final Mutiny.SessionFactory sessions;
    private final BusinessClock clock;

    UseCase(Mutiny.SessionFactory sessions, BusinessClock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Carries out a batch in one transaction. */
    Uni<Void> carryOut(List<? extends BudgetCommand> batch) {
        return sessions.withStatelessTransaction(session -> {
            var books = new PostgresBooks(session, clock);
            var reservations = new PostgresReservations(session);
            var ledger = new PostgresLedger(session);
            Announcements announcements = events -> {
                announced.addAll(events);
                return Uni.createFrom().voidItem();
            };
            return new CarryingOutCommands(
                            new ReservingFunds(calculation, books, reservations, ledger, announcements),
                            new ReleasingFunds(books, reservations, ledger, announcements))
                    .carryOut(batch);
        });
    }

    <T extends BudgetEvent> List<T> announced(Class<T> type) {
        return announced.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Optional<BudgetEvent> last() {
        return announced.isEmpty() ? Optional.empty() : Optional.of(announced.getLast());
    }
}
