package zalog.budget.loan.model;

import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.ledger.Cause;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/**
 * A line that is new, or whose amount became another.
 *
 * @param before what was reimbursable of the payment until now; zero for a new line
 */
public record ChangedLine(Loan loan, Line line, Money before) {

    public Money change() {
        return line.reimbursable().minus(before);
    }

    /** What it means for the year's ledger. */
    public Posting posting() {
        Money change = change();
        var kind = change.isNegative() ? EntryKind.REIMBURSABLE_REDUCED : EntryKind.REIMBURSABLE_ADDED;
        Money amount = change.isNegative() ? change.negated() : change;
        boolean ofInterest = line.line() == ProgrammeLine.INTEREST;
        return Posting.of(
                kind,
                loan.subject(),
                ofInterest ? amount : Money.ZERO,
                ofInterest ? Money.ZERO : amount,
                new Cause(Cause.Kind.LOAN_EVENT, line.eventId()));
    }
}
