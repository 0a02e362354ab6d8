package zalog.kernel;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rule sets by date, the earliest first; throws IllegalArgumentException for none, and for two of one day or id. */
public record RuleSets<S extends DatedRules>(List<S> all) {
    public RuleSets {
        all = all.stream()
                .sorted(Comparator.comparing(DatedRules::effectiveFrom))
                .toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There must be a rule set");
        }
        if (all.stream().map(DatedRules::effectiveFrom).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Two rule sets become effective on one day");
        }
        if (all.stream().map(DatedRules::id).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Two rule sets have one id");
        }
    }

    /** The set for an application registered on that day; before the programme began, the first one. */
    public S on(LocalDate registeredOn) {
        S inForce = all.getFirst();
        for (S set : all) {
            if (!set.effectiveFrom().isAfter(registeredOn)) {
                inForce = set;
            }
        }
        return inForce;
    }

    public Optional<S> byId(String id) {
        return all.stream().filter(set -> set.id().equals(id)).findAny();
    }

    /** The last day on which a set applies, unless it is the latest. */
    public Optional<LocalDate> effectiveUntil(S set) {
        return all.stream()
                .map(DatedRules::effectiveFrom)
                .filter(from -> from.isAfter(set.effectiveFrom()))
                .findFirst()
                .map(next -> next.minusDays(1));
    }
}
