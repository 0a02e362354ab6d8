package zalog.budget.loan.model;

import java.time.Instant;
import zalog.kernel.Bic;

/**
 * What a bank told of one of its loans.
 *
 * @param eventId the bank's own, and the only one of the loan
 */
public record LoanEvent(Bic bank, String eventId, Agreement agreement, Content content) {

    /** Something that happened, or a change of what was told before. */
    public sealed interface Content permits Fact, Amendment {}

    /** A change of an event of the same bank about the same loan, which may itself be a change, or not have come yet. */
    public sealed interface Amendment extends Content {
        /** The id of the event it changes. */
        String target();
    }

    /**
     * Puts another fact in place of what the target told. Of several the one made last counts.
     *
     * @param madeAt when the bank made the correction
     */
    public record Correction(String target, Instant madeAt, Fact replacement) implements Amendment {}

    /** Takes the target back with all its corrections. */
    public record Reversal(String target) implements Amendment {}
}
