package zalog.budget.claim.model;

import zalog.kernel.ApplicationId;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/**
 * What a paid claim took of one payment.
 *
 * @param paidYear the year of the payment
 * @param year of the disbursement: a later one, where the claim took a late correction
 * @param paid by the treasury
 * @param returned demanded back in cases, less what they gave up, or set off by claims
 * @param overpaid how much of it is not reimbursable any more and neither demanded back as such nor set off
 */
public record PaidLine(
        ApplicationId applicationId,
        ClaimId claimId,
        String eventId,
        ProgrammeLine line,
        FinancialYear paidYear,
        FinancialYear year,
        Money paid,
        Money returned,
        Money overpaid) {

    public Money left() {
        return paid.minus(returned).max(Money.ZERO);
    }

    /** What can be asked back because it was too much. */
    public Money due() {
        return overpaid.min(left());
    }
}
