package zalog.ledger;

import java.util.Optional;
import zalog.kernel.Money;

/**
 * A movement to be entered into a year's ledger. Amounts are never negative: the kind says which way they go.
 *
 * @param subject whose money it is; nobody's where the limit itself moves
 * @param common what belongs to no programme line: movements of the limit itself
 */
public record Posting(
        EntryKind kind, Optional<Subject> subject, Money interest, Money guaranteeFee, Money common, Cause cause) {

    public Posting {
        if (interest.isNegative() || guaranteeFee.isNegative() || common.isNegative()) {
            throw new IllegalArgumentException(
                    "No amount of an entry is negative: " + interest + ", " + guaranteeFee + ", " + common);
        }
        if (subject.isPresent() ? !common.isZero() : !interest.isZero() || !guaranteeFee.isZero()) {
            throw new IllegalArgumentException("What moves is either an application's or nobody's: " + kind);
        }
    }

    public static Posting of(EntryKind kind, Subject subject, Money interest, Money guaranteeFee, Cause cause) {
        return new Posting(kind, Optional.of(subject), interest, guaranteeFee, Money.ZERO, cause);
    }

    /** A movement of the limit. */
    public static Posting common(EntryKind kind, Money amount, Cause cause) {
        return new Posting(kind, Optional.empty(), Money.ZERO, Money.ZERO, amount, cause);
    }

    public Money total() {
        return interest.plus(guaranteeFee).plus(common);
    }
}
