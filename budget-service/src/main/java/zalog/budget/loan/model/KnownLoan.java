package zalog.budget.loan.model;

import java.util.Set;
import zalog.kernel.Bic;

/**
 * A loan that an application names with all that was told of it.
 *
 * @param live whether that application still stands
 * @param occupied the banks it cannot go to, as another application has its agreement with them
 */
public record KnownLoan(LoanHistory history, boolean live, Set<Bic> occupied) {

    public Loan loan() {
        return history.loan();
    }
}
