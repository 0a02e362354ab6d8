package zalog.budget.loan.model;

import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.ledger.Cause;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;
import zalog.ledger.Subject;

/** What a change of what is reimbursable means for a ledger. */
public final class Reimbursable {
    private Reimbursable() {}

    public static Posting posting(Subject subject, ProgrammeLine line, Money change, Cause cause) {
        var kind = change.isNegative() ? EntryKind.REIMBURSABLE_REDUCED : EntryKind.REIMBURSABLE_ADDED;
        Money amount = change.max(change.negated());
        boolean ofInterest = line == ProgrammeLine.INTEREST;
        return Posting.of(kind, subject, ofInterest ? amount : Money.ZERO, ofInterest ? Money.ZERO : amount, cause);
    }

    /**
     * @param paid the year of the payment
     * @param posted the year whose ledger it is: its own, or a later one once that is closed
     */
    public static Cause cause(String eventId, FinancialYear paid, FinancialYear posted) {
        return paid.equals(posted)
                ? new Cause(Cause.Kind.LOAN_EVENT, eventId)
                : new Cause(Cause.Kind.LATE_CORRECTION, paid + " " + eventId);
    }
}
