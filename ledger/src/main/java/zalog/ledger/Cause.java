package zalog.ledger;

/**
 * What an entry was made for.
 *
 * @param id identifies it among those of its kind
 */
public record Cause(Kind kind, String id) {

    /** What can make entries. */
    public enum Kind {
        /** The budget as the programme began. */
        PROGRAMME,
        /** An application's request for money, or its withdrawal. */
        APPLICATION,
        /** An event that a bank told of. */
        LOAN_EVENT,
        /** What an event changed of a year that is closed: that year and the event. */
        LATE_CORRECTION,
        /** An event of a guarantee. */
        GUARANTEE,
        /** A firm's claim. */
        CLAIM,
        /** A batch of payments. */
        PAYMENT_BATCH,
        /** A demand for money back. */
        CLAWBACK,
        /** A change of the limit. */
        LIMIT_AMENDMENT,
        /** The end of a financial year. */
        YEAR_CLOSE
    }
}
