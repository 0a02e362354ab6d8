package zalog.guarantee.register.model;

import zalog.kernel.Reason;

/** What came of the wish to change the register. */
public sealed interface Change {

    /** Done; this is how the guarantee stands now. */
    record Made(Guarantee guarantee) implements Change {}

    /** Not possible as things stand. */
    record Refused(Reason reason) implements Change {}
}
