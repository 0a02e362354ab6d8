package zalog.budget.claim.model;

import java.util.List;
import java.util.Optional;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/**
 * A payment, and what live claims have taken of it.
 *
 * @param reimbursable as the books have it, with late corrections
 * @param claimed taken by the live claims {@code claimedBy}; more than what is reimbursable, if that has become less since
 * @param overpaid what was paid of it, is not reimbursable any more and is not demanded back
 * @param late what there is to say besides, where the year of the payment is closed
 */
public record LineStanding(
        LoanPayment payment,
        Money reimbursable,
        Money claimed,
        List<ClaimId> claimedBy,
        Money overpaid,
        Optional<Late> late) {

    /**
     * How a payment of a closed year stands in the year of a claim.
     *
     * @param posted whether the books of the claim's year have anything of it
     * @param lapsed what was not claimed while the books of earlier years were open
     */
    public record Late(boolean posted, Money lapsed) {}

    /** What is reimbursable and nobody has claimed, in time or not. */
    Money unclaimed() {
        return reimbursable.minus(claimed).max(Money.ZERO);
    }

    Money lapsed() {
        return late.map(Late::lapsed).orElse(Money.ZERO).min(unclaimed());
    }

    /** What may be claimed now. */
    Money left() {
        return unclaimed().minus(lapsed());
    }

    /**
     * Whether a claim for the period has to see to it: late corrections have no day of payment of their own in their year, and
     * what was paid too much is set off by the next claim, whatever days that is for.
     */
    boolean concerns(ClaimPeriod period) {
        if (overpaid.isPositive()) {
            return FinancialYear.of(payment.paidOn()).compareTo(period.year()) <= 0;
        }
        return late.map(each -> each.posted() || left().isPositive())
                .orElseGet(() -> period.contains(payment.paidOn()));
    }
}
