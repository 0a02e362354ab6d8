package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.Optional;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Inn;

/** A guarantee of JSC Corporation MSP as far as it matters to the loan it secures. */
public record Guarantee(
        GuaranteeId id,
        String number,
        Inn principal,
        Agreement agreement,
        LocalDate validFrom,
        Optional<LocalDate> calledOn,
        Optional<LocalDate> endedOn) {

    public Guarantee called(LocalDate on) {
        return new Guarantee(id, number, principal, agreement, validFrom, Optional.of(on), endedOn);
    }

    public Guarantee ended(LocalDate on) {
        return new Guarantee(id, number, principal, agreement, validFrom, calledOn, Optional.of(on));
    }

    boolean secures(LocalDate day) {
        return !validFrom.isAfter(day)
                && endedOn.map(last -> !day.isAfter(last)).orElse(true);
    }
}
