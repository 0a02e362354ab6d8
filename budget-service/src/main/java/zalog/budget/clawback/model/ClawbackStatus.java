package zalog.budget.clawback.model;

/** How a case of money demanded back stands. */
public enum ClawbackStatus {
    /** An officer opened it; nothing was demanded yet. */
    OPENED,
    /** The firm got the demand and has a deadline. */
    DEMANDED,
    /** All was refunded. */
    REPAID,
    /** An officer closed it with a reason; the rest is not demanded any more. */
    CLOSED;

    public boolean isOpen() {
        return this == OPENED || this == DEMANDED;
    }
}
