package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import zalog.budget.loan.model.Loan;

/** Enters what banks told of agreements under the applications that have them now, and no more under those that had them. */
@FunctionalInterface
public interface Successions {
    Uni<Void> enter(Collection<Loan> successors, Collection<Loan> predecessors);
}
