package zalog.budget.payment.model;

/** How the payment of one claim stands. */
public enum PaymentStatus {
    /** The treasury has not answered. */
    PENDING,
    PAID,
    /** The treasury did not pay; the claim returns to be paid again. */
    REJECTED,
    /** Its batch was rejected before the treasury had it. */
    DROPPED
}
