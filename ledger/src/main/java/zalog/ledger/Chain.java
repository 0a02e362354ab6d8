package zalog.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zalog.kernel.FinancialYear;

/**
 * The end of a year's chain of entries.
 *
 * @param length number of entries
 * @param head hash of the last of them
 */
public record Chain(FinancialYear year, long length, Hash head) {

    /** A year without entries. */
    public static Chain empty(FinancialYear year) {
        return new Chain(year, 0, Hash.beginning(year));
    }

    /** The entries that the postings become. */
    public List<ChainedEntry> entries(List<Posting> postings, Instant recordedAt) {
        List<ChainedEntry> entries = new ArrayList<>(postings.size());
        Chain chain = this;
        for (Posting posting : postings) {
            ChainedEntry next = chain.link(new Entry(year, chain.length + 1, recordedAt, posting));
            entries.add(next);
            chain = chain.after(next);
        }
        return entries;
    }

    public ChainedEntry link(Entry next) {
        return new ChainedEntry(next, head.of(next));
    }

    public Chain after(ChainedEntry last) {
        return new Chain(year, last.entry().number(), last.hash());
    }
}
