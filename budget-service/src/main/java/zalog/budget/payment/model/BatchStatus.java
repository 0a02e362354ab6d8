package zalog.budget.payment.model;

/** How a batch of payments stands. */
public enum BatchStatus {
    /** An officer made it; it waits for the approver. */
    DRAFT,
    /** Another person approved it: money is obligated, and the treasury's files are made. */
    APPROVED,
    /** The approver rejected it, for good; its claims went back. */
    REJECTED,
    /** The treasury has answered for every payment. */
    SETTLED
}
