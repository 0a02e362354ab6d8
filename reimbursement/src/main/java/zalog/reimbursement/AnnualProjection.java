package zalog.reimbursement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/**
 * Foresees what a loan will be reimbursed in a financial year if it goes as planned. Payments belong to the year they
 * fall in; for days after {@code asOf} the key rate of {@code asOf} is taken, since later ones are not known then.
 */
public final class AnnualProjection {
    private AnnualProjection() {}

    public static ProjectedReimbursement of(
            LoanPlan plan, FinancialYear year, ReimbursementTerms terms, KeyRate keyRate, LocalDate asOf) {
        var lines = lines(plan, year, terms, keyRate.knownOn(asOf));
        var interest = lines.stream().map(ReimbursableLine::amount).reduce(Money.ZERO, Money::plus);
        var fee = plan.guaranteeFee()
                .filter(paid -> year.contains(paid.paidOn()))
                .map(paid -> GuaranteeFeeReimbursement.of(paid, terms))
                .orElse(Money.ZERO);
        return new ProjectedReimbursement(year, interest, fee, lines);
    }

    private static List<ReimbursableLine> lines(
            LoanPlan plan, FinancialYear year, ReimbursementTerms terms, KeyRate keyRate) {
        var loan = plan.terms();
        var lines = new ArrayList<ReimbursableLine>();
        var start = plan.drawnOn();
        for (var end : plan.interestDates()) {
            if (year.contains(end)) {
                var paid = Accrual.interest(loan.principal(), loan.contractRate(), start, end);
                var payment = new InterestPayment(end, start, end, paid);
                lines.add(InterestReimbursement.line(payment, loan, terms, keyRate));
            }
            start = end;
        }
        return List.copyOf(lines);
    }
}
