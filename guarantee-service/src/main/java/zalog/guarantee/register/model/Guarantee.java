package zalog.guarantee.register.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zalog.kernel.GuaranteeId;

/**
 * An independent guarantee of JSC Corporation MSP (независимая гарантия) as the register knows it.
 *
 * @param version 1 when registered, one more with every change
 * @param changedAt when this version was recorded
 */
public record Guarantee(
        GuaranteeId id,
        long version,
        GuaranteeTerms terms,
        Standing standing,
        Instant registeredAt,
        Instant changedAt) {

    public static Guarantee registered(GuaranteeId id, GuaranteeTerms terms, Instant at) {
        return new Guarantee(id, 1, terms, new Standing.Intact(), at, at);
    }

    /** Puts other terms in place of these, as long as the guarantee is intact. */
    public Change amended(GuaranteeTerms newTerms, Instant at) {
        return switch (standing) {
            case Standing.Intact() -> made(newTerms, standing, at);
            case Standing.Called _ -> new Change.Refused(RegisterReasons.CALLED);
            case Standing.Ended _ -> new Change.Refused(RegisterReasons.ENDED);
        };
    }

    /** Records the bank's demand, made on a day on which the guarantee was in force or later. */
    public Change called(LocalDate on, Instant at) {
        return switch (standing) {
            case Standing.Intact() ->
                on.isBefore(terms.validFrom())
                        ? new Change.Refused(RegisterReasons.tooEarly(terms.validFrom()))
                        : made(terms, new Standing.Called(on), at);
            case Standing.Called _ -> new Change.Refused(RegisterReasons.CALLED);
            case Standing.Ended _ -> new Change.Refused(RegisterReasons.ENDED);
        };
    }

    /** Records the end. A guarantee may be given up before its first day, but not end before it was called. */
    public Change ended(LocalDate on, Instant at) {
        return switch (standing) {
            case Standing.Intact() -> made(terms, new Standing.Ended(on, Optional.empty()), at);
            case Standing.Called(LocalDate calledOn) ->
                on.isBefore(calledOn)
                        ? new Change.Refused(RegisterReasons.tooEarly(calledOn))
                        : made(terms, new Standing.Ended(on, Optional.of(calledOn)), at);
            case Standing.Ended _ -> new Change.Refused(RegisterReasons.ENDED);
        };
    }

    private Change made(GuaranteeTerms newTerms, Standing newStanding, Instant at) {
        return new Change.Made(new Guarantee(id, version + 1, newTerms, newStanding, registeredAt, at));
    }
}
