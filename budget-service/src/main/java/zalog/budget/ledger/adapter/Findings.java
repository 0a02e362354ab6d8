package zalog.budget.ledger.adapter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The faults that a verification finds, by what it checks; a check that finds too many names the first of them. */
final class Findings {
    static final int FAULTS_MAX = 100;

    private final Map<Check, List<String>> faults = new EnumMap<>(Check.class);

    Findings() {
        for (Check check : Check.values()) {
            faults.put(check, new ArrayList<>());
        }
    }

    void add(Check check, String fault) {
        List<String> found = of(check);
        if (found.size() < FAULTS_MAX) {
            found.add(fault);
        }
    }

    void addAll(Check check, List<String> found) {
        found.forEach(fault -> add(check, fault));
    }

    List<String> of(Check check) {
        return faults.getOrDefault(check, List.of());
    }

    List<String> all() {
        return faults.values().stream().flatMap(List::stream).toList();
    }
}
