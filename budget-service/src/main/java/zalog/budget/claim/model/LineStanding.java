package zalog.budget.claim.model;

import java.util.List;
import zalog.kernel.ClaimId;
import zalog.kernel.Money;

/**
 * A payment, and what live claims have taken of it.
 *
 * @param reimbursable as the books have it
 * @param claimed taken by the live claims {@code claimedBy}; more than what is reimbursable, if that has become less since
 */
public record LineStanding(LoanPayment payment, Money reimbursable, Money claimed, List<ClaimId> claimedBy) {

    Money left() {
        return reimbursable.minus(claimed).max(Money.ZERO);
    }
}
