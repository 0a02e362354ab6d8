package zalog.budget.reservation.model;

/** How an application stands to a year's money. */
public enum Standing {
    /** Money is held for it. */
    RESERVED,
    /** It waits for money. */
    WAITING,
    /** It gave its money or its place back, for good. */
    RELEASED,
    /** Its year was closed: what was left went back, and the application still stands. */
    CLOSED
}
