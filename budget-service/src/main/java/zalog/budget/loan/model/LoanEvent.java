package zalog.budget.loan.model;

import java.time.LocalDate;
import zalog.kernel.Money;

/**
 * What a bank told of one of its loans. The event id is the bank's own; the amount is positive.
 */
public sealed interface LoanEvent {

    String eventId();

    Agreement agreement();

    /** The day it happened; of a payment the day it was made. */
    LocalDate occurredOn();

    Money amount();

    /** Money was paid out to the borrower. */
    record Drawdown(String eventId, Agreement agreement, LocalDate occurredOn, Money amount) implements LoanEvent {}

    /** Principal was paid back. */
    record PrincipalRepaid(String eventId, Agreement agreement, LocalDate occurredOn, Money amount)
            implements LoanEvent {}

    /** Interest was paid for the days after {@code periodStart} through {@code periodEnd}. */
    record InterestPaid(
            String eventId,
            Agreement agreement,
            LocalDate occurredOn,
            LocalDate periodStart,
            LocalDate periodEnd,
            Money amount)
            implements LoanEvent {}

    /** The fee for the guarantee of JSC Corporation MSP was paid. */
    record GuaranteeFeePaid(String eventId, Agreement agreement, LocalDate occurredOn, Money amount)
            implements LoanEvent {}
}
