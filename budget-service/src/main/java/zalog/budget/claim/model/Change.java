package zalog.budget.claim.model;

import zalog.kernel.Reason;

/** What came of the wish to end a claim. */
public sealed interface Change {

    /** Done; this is how the claim stands now. */
    record Made(Claim claim) implements Change {}

    /** Not possible as things stand. */
    record Refused(Reason reason) implements Change {}
}
