package zalog.ledger;

import static zalog.ledger.Account.ASSESSED;
import static zalog.ledger.Account.AVAILABLE;
import static zalog.ledger.Account.DEMAND;
import static zalog.ledger.Account.GRANTED;
import static zalog.ledger.Account.REIMBURSABLE;
import static zalog.ledger.Account.REPAID;
import static zalog.ledger.Account.REVENUE;

/** What an entry records: money that goes from one account to another. */
public enum EntryKind {
    LIMIT_RAISED(GRANTED, AVAILABLE),
    LIMIT_CUT(AVAILABLE, GRANTED),
    RESERVED(AVAILABLE, Account.RESERVED),
    RELEASED(Account.RESERVED, AVAILABLE),
    OBLIGATED(Account.RESERVED, Account.OBLIGATED),
    OBLIGATION_RETURNED(Account.OBLIGATED, Account.RESERVED),
    DISBURSED(Account.OBLIGATED, Account.DISBURSED),
    /** A refund in the year of the payment: the limit has it back. */
    REFUNDED(Account.REFUNDED, AVAILABLE),
    /** A refund of a payment of a closed year: revenue. */
    LATE_REFUND(REPAID, REVENUE),
    /** What is left at the end of a year. */
    LAPSED(AVAILABLE, Account.LAPSED),
    WAITLISTED(DEMAND, Account.WAITING),
    LEFT_WAITING_LIST(Account.WAITING, DEMAND),
    REIMBURSABLE_ADDED(ASSESSED, REIMBURSABLE),
    REIMBURSABLE_REDUCED(REIMBURSABLE, ASSESSED);

    private final Account from;
    private final Account to;

    EntryKind(Account from, Account to) {
        this.from = from;
        this.to = to;
    }

    /** The account that is credited. */
    public Account from() {
        return from;
    }

    /** The account that is debited. */
    public Account to() {
        return to;
    }
}
