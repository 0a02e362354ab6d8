package zalog.reimbursement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zalog.kernel.Money;
import zalog.kernel.Rate;

/**
 * A loan as agreed, before anything has happened: drawn at once, interest paid on the last day of each month and at
 * maturity, principal by the repayments and what is left at maturity.
 *
 * @param repayments movements before maturity; none means that all is repaid at maturity
 * @param guaranteeFee the fee and the day it is paid, if there is one to reimburse
 */
public record LoanPlan(
        Money amount,
        Rate rate,
        LocalDate agreedOn,
        LocalDate appliedOn,
        LocalDate drawnOn,
        LocalDate maturity,
        List<PrincipalChange> repayments,
        Optional<GuaranteeFee> guaranteeFee) {

    public LoanPlan {
        if (!amount.isPositive() || !drawnOn.isBefore(maturity)) {
            throw new IllegalArgumentException("A loan needs a positive amount and a maturity after its drawdown");
        }
        repayments = List.copyOf(repayments);
    }

    /** A loan agreed, applied for and drawn on one day and repaid at maturity. */
    public static LoanPlan bullet(Money amount, Rate rate, LocalDate drawnOn, LocalDate maturity) {
        return new LoanPlan(amount, rate, drawnOn, drawnOn, drawnOn, maturity, List.of(), Optional.empty());
    }

    public LoanPlan withGuaranteeFee(GuaranteeFee fee) {
        return new LoanPlan(amount, rate, agreedOn, appliedOn, drawnOn, maturity, repayments, Optional.of(fee));
    }

    /** Repaying more than was drawn throws IllegalArgumentException. */
    LoanTerms terms() {
        var changes = new ArrayList<>(repayments);
        changes.add(PrincipalChange.drawdown(drawnOn, amount));
        var principal = PrincipalSchedule.from(changes).orElseThrow();
        return new LoanTerms(agreedOn, appliedOn, DatedValues.constant(rate), principal);
    }

    /** Month ends after the drawdown and before maturity, then maturity. */
    List<LocalDate> interestDates() {
        var dates = new ArrayList<LocalDate>();
        for (var month = YearMonth.from(drawnOn);
                month.atEndOfMonth().isBefore(maturity);
                month = month.plusMonths(1)) {
            if (month.atEndOfMonth().isAfter(drawnOn)) {
                dates.add(month.atEndOfMonth());
            }
        }
        dates.add(maturity);
        return dates;
    }
}
