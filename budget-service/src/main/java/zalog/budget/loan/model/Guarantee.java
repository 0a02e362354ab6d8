package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Inn;

/**
 * A guarantee of JSC Corporation MSP as far as it matters to the loan it secures.
 *
 * @param validUntil the last day, where it is known
 */
public record Guarantee(
        GuaranteeId id,
        String number,
        Inn principal,
        Agreement agreement,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> calledOn,
        Optional<LocalDate> endedOn) {

    public Guarantee called(LocalDate on) {
        return new Guarantee(id, number, principal, agreement, validFrom, validUntil, Optional.of(on), endedOn);
    }

    public Guarantee ended(LocalDate on) {
        return new Guarantee(id, number, principal, agreement, validFrom, validUntil, calledOn, Optional.of(on));
    }

    /** On which it ended, or ran out if nobody ended it before. */
    Optional<LocalDate> lastDay() {
        return Stream.of(endedOn, validUntil).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    boolean secures(LocalDate day) {
        return !validFrom.isAfter(day)
                && lastDay().map(last -> !day.isAfter(last)).orElse(true);
    }
}
