package zalog.budget.clawback.model;

import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/**
 * What a paid claim took of one payment.
 *
 * @param paid by the treasury
 * @param demanded back in other cases, less what they gave up
 * @param overpaid how much of it is not reimbursable any more
 */
public record PaidLine(
        ClaimId claimId,
        String eventId,
        ProgrammeLine line,
        FinancialYear year,
        Money paid,
        Money demanded,
        Money overpaid) {

    Money left() {
        return paid.minus(demanded).max(Money.ZERO);
    }
}
