package zalog.budget.ledger.adapter;

import io.vertx.mutiny.sqlclient.Row;
import zalog.kernel.Money;
import zalog.ledger.Posting;

/** A sum of entries, as it is kept for utilisation: what they move, and how many of them move interest or the guarantee fee. */
record EntrySum(
        Money interest,
        Money guaranteeFee,
        Money common,
        long entries,
        long interestEntries,
        long guaranteeFeeEntries) {

    static EntrySum of(Posting posting) {
        return new EntrySum(
                posting.interest(),
                posting.guaranteeFee(),
                posting.common(),
                1,
                posting.interest().isPositive() ? 1 : 0,
                posting.guaranteeFee().isPositive() ? 1 : 0);
    }

    static EntrySum of(Row row) {
        return new EntrySum(
                new Money(row.getLong("interest_kopecks")),
                new Money(row.getLong("guarantee_fee_kopecks")),
                new Money(row.getLong("common_kopecks")),
                row.getLong("entries"),
                row.getLong("interest_entries"),
                row.getLong("guarantee_fee_entries"));
    }

    EntrySum plus(EntrySum other) {
        return new EntrySum(
                interest.plus(other.interest),
                guaranteeFee.plus(other.guaranteeFee),
                common.plus(other.common),
                entries + other.entries,
                interestEntries + other.interestEntries,
                guaranteeFeeEntries + other.guaranteeFeeEntries);
    }

    /** Of both programme lines and what belongs to neither. */
    Money total() {
        return interest.plus(guaranteeFee).plus(common);
    }

    @Override
    public String toString() {
        return interest + " of interest in " + interestEntries + " entries, " + guaranteeFee
                + " of the guarantee fee in " + guaranteeFeeEntries + ", " + common + " of the limit; " + entries
                + " in all";
    }
}
