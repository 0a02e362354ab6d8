package zalog.budget.rules.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

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
        if (all.stream().map(RuleSet::id).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Two rule sets have one id");
        }
    }

    /** The set for an application registered on that day; before the programme began, the first one. */
    public RuleSet on(LocalDate registeredOn) {
        RuleSet inForce = all.getFirst();
        for (RuleSet set : all) {
            if (!set.effectiveFrom().isAfter(registeredOn)) {
                inForce = set;
            }
        }
        return inForce;
    }

    /** The set that an application went by; it must stay for as long as there are such applications. */
    public RuleSet get(String id) {
        return all.stream()
                .filter(set -> set.id().equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalStateException(
                        "Rule set " + id + " is missing, and there are applications that go by it"));
    }
}
