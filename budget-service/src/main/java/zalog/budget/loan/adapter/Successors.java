package zalog.budget.loan.adapter;

import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.Announcements;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.loan.EnteringSuccessors;
import zalog.budget.loan.model.Calculation;
import zalog.budget.reservation.Successions;
import zalog.kit.time.BusinessClock;

/** Enters what had been told of loans before their applications, within one transaction. */
public final class Successors {
    private Successors() {}

    /** Puts together what enters them when there are any, which is rare. */
    public static Successions in(
            Mutiny.StatelessSession session,
            BusinessClock clock,
            Calculation calculation,
            Announcements announcements) {
        return (successors, predecessors) -> new EnteringSuccessors(
                        calculation,
                        new PostgresLoans(session),
                        new PostgresBooks(session, clock),
                        Saving.in(session, clock),
                        announcements)
                .enter(successors, predecessors);
    }
}
