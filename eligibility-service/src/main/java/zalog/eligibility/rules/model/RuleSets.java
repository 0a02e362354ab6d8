package zalog.eligibility.rules.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rule sets by date, the earliest first. */
public record RuleSets(List<RuleSet> all) {
    public RuleSets {
        all = all.stream().sorted(Comparator.comparing(RuleSet::effectiveFrom)).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("There must be a rule set");
        }
        if (all.stream().map(RuleSet::effectiveFrom).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Two rule sets become effective on one day");
        }
    }

    /** The set for an application registered on that day; before the programme began, the first one, which refuses it. */
    public RuleSet on(LocalDate registeredOn) {
        RuleSet inForce = all.getFirst();
        for (RuleSet set : all) {
            if (!set.effectiveFrom().isAfter(registeredOn)) {
                inForce = set;
            }
        }
        return inForce;
    }

    public Optional<RuleSet> byId(String id) {
        return all.stream().filter(set -> set.id().equals(id)).findAny();
    }

    /** The last day on which a set applies, unless it is the latest. */
    public Optional<LocalDate> effectiveUntil(RuleSet set) {
        return all.stream()
                .map(RuleSet::effectiveFrom)
                .filter(from -> from.isAfter(set.effectiveFrom()))
                .findFirst()
                .map(next -> next.minusDays(1));
    }
}
