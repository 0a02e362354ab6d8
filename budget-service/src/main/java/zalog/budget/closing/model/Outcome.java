package zalog.budget.closing.model;

import zalog.kernel.Reason;

/** What became of the order to close a year. */
public sealed interface Outcome {

    /** The close runs, or is done already. */
    record Begun(YearClose close) implements Outcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements Outcome {}

    /** There is no such year. */
    record NoYear() implements Outcome {}
}
