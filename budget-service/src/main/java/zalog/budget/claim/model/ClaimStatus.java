package zalog.budget.claim.model;

import java.util.Map;
import java.util.Optional;

/** How a claim stands. What may become of it is the table below, and nothing else may. */
public enum ClaimStatus {
    /** The firm filed it; an officer has not decided. */
    FILED,
    /** It is in a batch that waits for the approver. */
    BATCHED,
    /** Its batch was approved: the money is obligated and the treasury has the order. */
    APPROVED,
    /** The treasury paid it. */
    PAID,
    /** The treasury did not pay it; the money stays obligated until it is paid again or refused. */
    RETURNED,
    /** An officer refused it, for good. */
    REFUSED,
    /** The firm took it back, for good. */
    WITHDRAWN;

    /** What may happen to a claim. */
    public enum Step {
        WITHDRAW,
        REFUSE,
        BATCH,
        /** Its batch was rejected before any money was obligated for it. */
        UNBATCH,
        /** Its batch was rejected, and the money stays obligated from an earlier batch. */
        UNBATCH_OBLIGATED,
        APPROVE,
        PAY,
        RETURN
    }

    private static final Map<ClaimStatus, Map<Step, ClaimStatus>> STEPS = Map.of(
            FILED, Map.of(Step.WITHDRAW, WITHDRAWN, Step.REFUSE, REFUSED, Step.BATCH, BATCHED),
            BATCHED, Map.of(Step.UNBATCH, FILED, Step.UNBATCH_OBLIGATED, RETURNED, Step.APPROVE, APPROVED),
            APPROVED, Map.of(Step.PAY, PAID, Step.RETURN, RETURNED),
            RETURNED, Map.of(Step.BATCH, BATCHED, Step.REFUSE, REFUSED));

    /** The standing after the step; nothing where the step is not possible. */
    public Optional<ClaimStatus> after(Step step) {
        return Optional.ofNullable(STEPS.getOrDefault(this, Map.of()).get(step));
    }

    /** Whether what it claims is taken. */
    public boolean isLive() {
        return this != REFUSED && this != WITHDRAWN;
    }
}
