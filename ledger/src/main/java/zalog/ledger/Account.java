package zalog.ledger;

/** Where the money of a financial year can stand. A balance is what came in less what went out. */
public enum Account {
    /** Whence limits come: its balance is the limit with a minus. */
    GRANTED,
    /** What nobody holds yet. */
    AVAILABLE,
    /** Held by approved applications: budget commitments (бюджетные обязательства). */
    RESERVED,
    /** Owed by approved claims: payment obligations (денежные обязательства). */
    OBLIGATED,
    /** Paid out: cash disbursements (кассовые выплаты). */
    DISBURSED,
    /** Whence refunds come: its balance is what was refunded with a minus. */
    REFUNDED,
    /** What was left when the year was closed. */
    LAPSED,
    /** Whence refunds of payments of closed years come. */
    REPAID,
    /** Refunds of payments of closed years: revenue of the budget, which no limit grows by. */
    REVENUE,
    /** Memorandum: what applications ask for beyond what is available. */
    DEMAND,
    /** Memorandum: what stands on the waiting list. */
    WAITING,
    /** Memorandum: the counterpart of what is reimbursable. */
    ASSESSED,
    /** Memorandum: what is reimbursable of payments that banks have told of. */
    REIMBURSABLE
}
