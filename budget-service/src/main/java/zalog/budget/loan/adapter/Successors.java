package zalog.budget.loan.adapter;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.Announcements;
import zalog.budget.loan.EnteringSuccessors;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.kit.time.BusinessClock;

/** Enters what had been told of loans before their applications, within one transaction. */
public final class Successors {
    private Successors() {}

    public static Uni<Void> enter(
            Mutiny.StatelessSession session,
            BusinessClock clock,
            Calculation calculation,
            Announcements announcements,
            Collection<Loan> successors) {
        return new EnteringSuccessors(calculation, new PostgresLoans(session), Saving.in(session, clock), announcements)
                .enter(successors);
    }
}
