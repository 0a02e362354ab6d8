package zalog.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import zalog.kernel.FinancialYear;

/**
 * Takes the entries of a year one by one, as they stand in the ledger or in a file, and names each that was changed, left
 * out, doubled or moved. It takes both what an entry's hash is and what it should be for the start of the next one, so that
 * one changed entry is not held against those after it.
 */
public final class LedgerCheck {
    private static final int FAULTS_MAX = 100;

    private final FinancialYear year;
    private final List<String> faults = new ArrayList<>();
    private final TreeSet<Long> missing = new TreeSet<>();
    private final Map<Long, Hash> besideGaps = new HashMap<>();
    private final Map<Long, ChainedEntry> unchecked = new HashMap<>();
    private Optional<Hash> corrected = Optional.empty();
    private Chain chain;

    public LedgerCheck(FinancialYear year) {
        this.year = year;
        this.chain = Chain.empty(year);
    }

    public void take(ChainedEntry next) {
        long number = next.entry().number();
        if (!next.entry().year().equals(year)) {
            fault("Entry " + number + " is of the year " + next.entry().year() + ", not " + year + ".");
        } else if (number == chain.length() + 1) {
            check(next, chain.head(), corrected);
            advance(next);
        } else if (number > chain.length() + 1) {
            besideGaps.put(chain.length(), chain.head());
            for (long gap = chain.length() + 1; gap < number && missing.size() < FAULTS_MAX; gap++) {
                missing.add(gap);
            }
            unchecked.put(number, next);
            advance(next);
        } else if (missing.remove(number)) {
            fault("Entry " + number + " is not in its place: it stands after entry " + chain.length() + ".");
            besideGaps.put(number, next.hash());
            unchecked.put(number, next);
        } else {
            fault("Entry " + number + " is there twice.");
        }
    }

    private void advance(ChainedEntry last) {
        corrected = corrected(last);
        chain = chain.after(last);
    }

    /** The hash that the entry should have, if it has another. */
    private Optional<Hash> corrected(ChainedEntry last) {
        Hash due = chain.head().of(last.entry());
        return due.equals(last.hash()) ? Optional.empty() : Optional.of(due);
    }

    private void check(ChainedEntry next, Hash before, Optional<Hash> orBefore) {
        boolean follows = before.of(next.entry()).equals(next.hash())
                || orBefore.filter(hash -> hash.of(next.entry()).equals(next.hash()))
                        .isPresent();
        if (!follows) {
            fault("Entry " + next.entry().number() + " was changed: its hash does not follow from what it says.");
        }
    }

    /** An entry that means the same but is not written as the ledger writes it. */
    void takeChanged(ChainedEntry entry) {
        fault("Entry " + entry.entry().number() + " was changed: it is not written as the ledger writes it.");
        take(entry);
    }

    /** What could be read of an entry is not an entry. */
    public void takeUnreadable(long line, String why) {
        fault("Line " + line + " is no entry: " + why);
        corrected = Optional.empty();
    }

    /** The faults, once the last entry was taken; none if the chain is whole. */
    public List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        missing.forEach(number -> all.add("Entry " + number + " is missing."));
        List<ChainedEntry> rest = new ArrayList<>(unchecked.values());
        for (ChainedEntry entry : rest) {
            Hash before = besideGaps.get(entry.entry().number() - 1);
            if (before != null && !before.of(entry.entry()).equals(entry.hash())) {
                all.add("Entry " + entry.entry().number()
                        + " was changed: its hash does not follow from what it says.");
            }
        }
        return List.copyOf(all.subList(0, Math.min(all.size(), FAULTS_MAX)));
    }

    /** The end of the chain as far as it was taken. */
    public Chain end() {
        return chain;
    }

    private void fault(String text) {
        if (faults.size() < FAULTS_MAX) {
            faults.add(text);
        }
    }
}
