package zalog.reimbursement;

import java.util.Optional;
import zalog.kernel.Money;
import zalog.kernel.Share;

/**
 * The parameters of the calculation, part of a rule set. The statutory share and ceiling are not known to us: the
 * default follows the closest federal precedent and is no text of the law.
 *
 * @param interestShare part of the interest that is reimbursed
 * @param capPolicy which key rate is the ceiling
 * @param feeShare part of the guarantee fee that is reimbursed
 * @param recipientCeilingPerYear the most one recipient may get in a financial year, if limited
 */
public record ReimbursementTerms(
        Share interestShare, CapPolicy capPolicy, Share feeShare, Optional<Money> recipientCeilingPerYear) {

    public static final ReimbursementTerms DEFAULT =
            new ReimbursementTerms(Share.of("0.70"), CapPolicy.AT_PAYMENT_DATE, Share.of("1.00"), Optional.empty());

    /** As much of the amount as the recipient's ceiling still allows after what it already got in the year. */
    public Money withinCeiling(Money amount, Money grantedInYear) {
        return recipientCeilingPerYear
                .map(ceiling -> amount.min(ceiling.minus(grantedInYear).max(Money.ZERO)))
                .orElse(amount);
    }
}
