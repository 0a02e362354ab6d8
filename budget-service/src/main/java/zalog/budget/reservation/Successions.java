package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import zalog.budget.loan.model.Loan;

/** Enters what banks told of agreements before the applications that have them now. */
@FunctionalInterface
public interface Successions {
    Uni<Void> enter(Collection<Loan> successors);
}
