package zalog.budget.clawback.model;

import zalog.budget.claim.model.PaidLine;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/**
 * What is demanded back of what a claim took of one payment.
 *
 * @param paidYear the year of the payment
 * @param year of the disbursement, to which a refund belongs
 */
public record ClawbackLine(
        ClaimId claimId,
        String eventId,
        ProgrammeLine line,
        FinancialYear paidYear,
        FinancialYear year,
        Money demanded,
        Money refunded) {

    static ClawbackLine of(PaidLine paid, Money demanded) {
        return new ClawbackLine(
                paid.claimId(), paid.eventId(), paid.line(), paid.paidYear(), paid.year(), demanded, Money.ZERO);
    }

    Money left() {
        return demanded.minus(refunded);
    }

    ClawbackLine refunded(Money amount) {
        return new ClawbackLine(claimId, eventId, line, paidYear, year, demanded, refunded.plus(amount));
    }
}
