package zalog.budget.loan.model;

import java.util.Optional;

/**
 * What became of an event, given all others of its loan.
 *
 * @param by the event that made it so, if one did
 */
public record Fate(Kind kind, Optional<String> by) {

    /** The fates there are. */
    public enum Kind {
        /** It counts as it was told. */
        STANDS,
        /** A correction counts in its place. */
        CORRECTED,
        /** It was taken back. */
        REVERSED,
        /** It changes an event that has not come yet. */
        WAITING,
        /** It changes nothing: what it changes was taken back or changed again, or its bank did not hold the loan then. */
        WITHOUT_EFFECT
    }

    static Fate of(Kind kind) {
        return new Fate(kind, Optional.empty());
    }

    static Fate by(Kind kind, LoanEvent event) {
        return new Fate(kind, Optional.of(event.eventId()));
    }
}
