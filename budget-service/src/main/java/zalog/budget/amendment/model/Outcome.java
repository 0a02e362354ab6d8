package zalog.budget.amendment.model;

import zalog.kernel.Reason;

/** What became of an order. */
public sealed interface Outcome {

    /** The limit is as ordered. */
    record Made(Amendment amendment) implements Outcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements Outcome {}

    /** There is no such year. */
    record NoYear() implements Outcome {}
}
