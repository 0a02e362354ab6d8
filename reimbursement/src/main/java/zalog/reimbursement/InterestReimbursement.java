package zalog.reimbursement;

import java.util.List;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.kernel.Share;

/**
 * How much of one interest payment is reimbursed:
 *
 * <pre>  S = min( share × P ,  Σ_d share × B_d × min(r_d, cap_d) / 100 / Y_d )</pre>
 *
 * P is the interest paid; over the days d of the accrual interval, B_d is the principal at the start of the day, r_d the
 * contract rate, cap_d the key rate under the {@link CapPolicy}, or zero while reimbursement is suspended, Y_d 365 or 366 by the day's own year. The sum is exact
 * and S is rounded half up to the kopeck once: both bounds are rounded, which is the same, as rounding keeps their order.
 */
public final class InterestReimbursement {
    private static final long WHOLE = 10_000;

    private InterestReimbursement() {}

    /** The key rate must be known on the days the policy asks for, else IllegalArgumentException. */
    public static ReimbursableLine line(
            InterestPayment payment, LoanTerms loan, ReimbursementTerms terms, KeyRate keyRate) {
        var share = terms.interestShare();
        var suspensions = loan.suspensions().stream()
                .filter(each -> each.touches(payment.periodStart(), payment.periodEnd()))
                .toList();
        var ceiling = suspended(terms.capPolicy().ceiling(keyRate, loan, payment.paidOn()), suspensions);
        var rows = Accrual.rows(
                loan.principal(), loan.contractRate(), ceiling, payment.periodStart(), payment.periodEnd());

        var byPayment = shareOf(payment.paid(), share);
        var byRate = Accrual.sum(rows, AccrualRow::appliedRate, share);
        return new ReimbursableLine(payment, share, terms.capPolicy(), rows, suspensions, byPayment, byRate);
    }

    /** While reimbursement is suspended the ceiling is zero, which a key rate never is. */
    private static DatedValues<Rate> suspended(DatedValues<Rate> ceiling, List<Suspension> suspensions) {
        var left = ceiling;
        for (var each : suspensions) {
            left = left.with(new DatedValues.Span<>(each.first(), each.last(), AccrualRow.SUSPENDED));
        }
        return left;
    }

    /** A share of an amount that is not negative, rounded half up to the kopeck. */
    public static Money shareOf(Money amount, Share share) {
        // Whole and rest apart, because kopecks × 10,000 may not fit a long.
        long whole = amount.kopecks() / WHOLE * share.units();
        long rest = (amount.kopecks() % WHOLE * share.units() + WHOLE / 2) / WHOLE;
        return new Money(whole + rest);
    }
}
