package zalog.budget.ledger.adapter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zalog.ledger.Cause;
import zalog.ledger.Chain;
import zalog.ledger.ChainedEntry;
import zalog.ledger.LedgerCheck;

/** One walk along a year's entries, which each check sees once and in their order. */
final class VerificationPass {
    private final Chain stated;
    private final LedgerCheck chain;
    private final SealCheck seals;
    private final SumCheck sums;
    private final Findings findings;
    private final Set<String> clawbacks = new TreeSet<>();

    VerificationPass(Chain stated, SealCheck seals, SumCheck sums, Findings findings) {
        this.stated = stated;
        this.chain = new LedgerCheck(stated.year());
        this.seals = seals;
        this.sums = sums;
        this.findings = findings;
    }

    Uni<Void> take(List<Row> page) {
        List<ChainedEntry> entries = new ArrayList<>(page.size());
        page.forEach(row -> read(row, entries));
        for (ChainedEntry each : entries) {
            chain.take(each);
            seals.take(each);
            Cause cause = each.entry().posting().cause();
            if (cause.kind() == Cause.Kind.CLAWBACK) {
                clawbacks.add(cause.id());
            }
        }
        try {
            return sums.take(entries, findings);
        } catch (ArithmeticException e) {
            cannotAddUp(e);
            return Uni.createFrom().voidItem();
        }
    }

    private void read(Row row, List<ChainedEntry> entries) {
        try {
            entries.add(Entries.entry(row));
        } catch (RuntimeException e) { // whatever somebody wrote there: the other entries are checked all the same
            findings.add(
                    Check.CHAIN, "Entry " + row.getLong("number") + " was changed into no entry: " + e.getMessage());
        }
    }

    /** To be called after the last entry, with the year as it stood before the first was read. */
    void end(Row state) {
        findings.addAll(Check.CHAIN, chain.faults());
        if (state.getLong("beyond") > 0) {
            findings.add(
                    Check.CHAIN,
                    "Beyond entry " + stated.length()
                            + ", with which the year says its ledger ends, there are more: " + state.getLong("beyond")
                            + ".");
        }
        if (!chain.end().equals(stated)) {
            findings.add(
                    Check.CHAIN,
                    "The entries end with number " + chain.end().length() + " in "
                            + chain.end().head() + ", the year says " + stated.length() + " in " + stated.head() + ".");
        }
        findings.addAll(Check.SEALS, seals.faults());
        sums.end(findings);
        try {
            BalanceCheck.check(state, sums.balances(), sums.waiting(), findings);
        } catch (ArithmeticException e) {
            cannotAddUp(e);
        }
    }

    private void cannotAddUp(ArithmeticException e) {
        findings.add(
                Check.BALANCES,
                "The entries up to " + chain.end().length() + " cannot be added up: " + e.getMessage() + ".");
    }

    /** The cases whose refunds the entries tell of. */
    Set<String> clawbacks() {
        return clawbacks;
    }
}
