package zalog.budget.loan.model;

import java.util.List;
import zalog.kernel.Reason;

/** What became of an event that a bank sent. */
public record Verdict(Kind kind, List<Fault> faults) {
    static final Verdict ACCEPTED = new Verdict(Kind.ACCEPTED, List.of());
    static final Verdict DUPLICATE = new Verdict(Kind.DUPLICATE, List.of());

    /** The three verdicts there are. */
    public enum Kind {
        /** It was recorded. */
        ACCEPTED,
        /** It had been recorded before, and changed nothing. */
        DUPLICATE,
        /** It was not recorded; the faults say why. */
        REFUSED
    }

    /**
     * One fault of an event.
     *
     * @param field the event's field, as in the API
     */
    public record Fault(String field, Reason reason) {}

    public static Verdict refused(List<Fault> faults) {
        return new Verdict(Kind.REFUSED, faults);
    }

    static Verdict refused(Fault fault) {
        return refused(List.of(fault));
    }
}
