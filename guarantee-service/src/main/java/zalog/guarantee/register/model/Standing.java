package zalog.guarantee.register.model;

import java.time.LocalDate;
import java.util.Optional;

/** What has become of a guarantee since it was registered. */
public sealed interface Standing {

    /** The bank has claimed nothing, and the guarantee was not given up. */
    record Intact() implements Standing {}

    /** The bank demanded payment under the guarantee. */
    record Called(LocalDate on) implements Standing {}

    /** Nothing can be claimed any more. */
    record Ended(LocalDate on, Optional<LocalDate> calledOn) implements Standing {}

    /** The standing for the two dates that are kept. */
    static Standing of(Optional<LocalDate> calledOn, Optional<LocalDate> endedOn) {
        if (endedOn.isPresent()) {
            return new Ended(endedOn.get(), calledOn);
        }
        return calledOn.<Standing>map(Called::new).orElseGet(Intact::new);
    }

    default Optional<LocalDate> calledOn() {
        return switch (this) {
            case Intact() -> Optional.empty();
            case Called(LocalDate on) -> Optional.of(on);
            case Ended(LocalDate _, Optional<LocalDate> called) -> called;
        };
    }

    default Optional<LocalDate> endedOn() {
        return this instanceof Ended(LocalDate on, Optional<LocalDate> _) ? Optional.of(on) : Optional.empty();
    }

    /** Its name in the API: INTACT, CALLED or ENDED. */
    default String label() {
        return switch (this) {
            case Intact() -> "INTACT";
            case Called _ -> "CALLED";
            case Ended _ -> "ENDED";
        };
    }
}
