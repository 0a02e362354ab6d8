package zalog.budget.ledger.adapter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zalog.ledger.ChainedEntry;
import zalog.ledger.Seal;

/** Holds a ledger against every seal that was kept of it: a chain that was cut, or written anew, is not the one sealed. */
final class SealCheck {
    private final Map<Long, String> heads = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    SealCheck(List<Seals.Kept> kept) {
        kept.forEach(this::expect);
    }

    /** What was signed counts, whichever of the keys in the course of time signed it; its row has to say the same. */
    private void expect(Seals.Kept kept) {
        try {
            Seal seal = Seal.unverified(kept.jws());
            if (seal.entries() == kept.entries() && seal.financialYear().equals(kept.financialYear())) {
                heads.put(seal.entries(), seal.head());
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below: it is no seal of these entries
        }
        faults.add("The seal of " + kept.entries() + " entries was changed: it is not what was signed.");
    }

    void take(ChainedEntry entry) {
        String head = heads.remove(entry.entry().number());
        if (head != null && !head.equals(entry.hash().toString())) {
            faults.add("The seal of " + entry.entry().number() + " entries stands for other entries than there are.");
        }
    }

    /** The faults, once the last entry was taken. */
    List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        heads.keySet().stream()
                .sorted()
                .forEach(entries ->
                        all.add("A seal stands for " + entries + " entries, but there is no entry " + entries + "."));
        return all;
    }
}
