package zalog.reimbursement;

import java.time.LocalDate;
import zalog.kernel.Money;

/**
 * A documented payment of interest.
 *
 * @param paidOn decides the financial year
 * @param periodStart start of the accrual interval, not itself in it
 * @param periodEnd last day of the accrual interval
 * @param paid without penalties, interest on overdue principal and what other subsidies cover
 */
public record InterestPayment(LocalDate paidOn, LocalDate periodStart, LocalDate periodEnd, Money paid) {
    public InterestPayment {
        if (!periodStart.isBefore(periodEnd)) {
            throw new IllegalArgumentException(
                    "An interval must end after it starts: " + periodStart + "–" + periodEnd);
        }
        if (paid.isNegative()) {
            throw new IllegalArgumentException("A payment cannot be negative: " + paid);
        }
    }
}
