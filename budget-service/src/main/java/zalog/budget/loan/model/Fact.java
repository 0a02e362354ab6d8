package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Bic;
import zalog.kernel.Money;
import zalog.kernel.Rate;

/** Something that happened to a loan. Amounts are positive. */
public sealed interface Fact extends LoanEvent.Content {

    /** The day it happened or takes effect; of a payment the day it was made. */
    LocalDate occurredOn();

    /** Money was paid out to the borrower: the whole loan or a tranche of it. */
    record Drawdown(LocalDate occurredOn, Money amount) implements Fact {}

    /** From this day principal is repaid by another plan. */
    record Schedule(LocalDate occurredOn, List<PrincipalRepayment> repayments) implements Fact {}

    /** Principal was paid back, by the plan or earlier. */
    record PrincipalRepaid(LocalDate occurredOn, Money amount) implements Fact {}

    /** Interest accrued for the days after {@code periodStart} through {@code periodEnd}. */
    record InterestAccrued(LocalDate periodStart, LocalDate periodEnd, Money amount) implements Fact {
        @Override
        public LocalDate occurredOn() {
            return periodEnd;
        }
    }

    /**
     * Interest was paid for the days after {@code periodStart} through {@code periodEnd}; penalties and interest on
     * overdue principal are not part of it. One document may pay for several intervals.
     */
    record InterestPaid(
            LocalDate occurredOn,
            LocalDate periodStart,
            LocalDate periodEnd,
            Money amount,
            Optional<PaymentDocument> document)
            implements Fact {}

    /** A penalty, or interest on overdue principal, was paid; none of it is reimbursed. */
    record PenaltyPaid(LocalDate occurredOn, Money amount) implements Fact {}

    /** The fee for the guarantee of JSC Corporation MSP was paid. */
    record GuaranteeFeePaid(LocalDate occurredOn, Money amount, Optional<PaymentDocument> document) implements Fact {}

    /** From this day the contract has another rate. */
    record RateChanged(LocalDate occurredOn, Rate rate) implements Fact {}

    /**
     * The borrower is in arrears from this day.
     *
     * @param principal how much principal is overdue, if any
     */
    record OverdueSince(LocalDate occurredOn, Optional<Money> principal) implements Fact {}

    /** The arrears were settled. */
    record Regularised(LocalDate occurredOn) implements Fact {}

    /** From this day the loan has other terms. */
    record Restructured(
            LocalDate occurredOn,
            LocalDate maturityDate,
            Optional<List<PrincipalRepayment>> repayments,
            Optional<Rate> rate)
            implements Fact {}

    /** The loan was closed; nothing is owed from the day after. */
    record Closed(LocalDate occurredOn) implements Fact {}

    /** The loan went to another bank, which tells of it from this day on. */
    record Assigned(LocalDate occurredOn, Bic assignee) implements Fact {}
}
