package zalog.budget.ledger.adapter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.SmeCategory;
import zalog.ledger.Balances;
import zalog.ledger.ChainedEntry;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;
import zalog.ledger.Subject;

/**
 * Sums a year's entries anew as they pass, for its balances, and holds the sums that are kept for utilisation against that, mark
 * by mark.
 */
final class SumCheck {
    private static final String MARKS = """
            select number, recorded_at
            from (select number, recorded_at from ledger_mark where financial_year = $1) as mark
            full join (select distinct number from ledger_sum where financial_year = $1) as kept using (number)
            """;
    private static final String KEPT = """
            select dimension, key, kind, interest_kopecks, guarantee_fee_kopecks, common_kopecks, entries, interest_entries,
                   guarantee_fee_entries
            from ledger_sum where financial_year = $1 and number = $2
            """;

    private final Pool pool;
    private final FinancialYear year;
    private final TreeMap<Long, Optional<Instant>> marks;
    private final Map<EntryKind, EntrySum> kinds = new EnumMap<>(EntryKind.class);
    private final Map<Group, EntrySum> groups = new HashMap<>();

    private SumCheck(Pool pool, FinancialYear year, TreeMap<Long, Optional<Instant>> marks) {
        this.pool = pool;
        this.year = year;
        this.marks = marks;
    }

    /** What is summed: entries of one kind, of the whole year or of one region, bank, category or kind of IP. */
    private record Key(String dimension, String key, String kind) {
        static Key of(String dimension, String key, EntryKind kind) {
            return new Key(dimension, key, kind.name());
        }

        @Override
        public String toString() {
            return kind + (key.isEmpty() ? " of the year" : " of " + dimension + " " + key);
        }
    }

    /** Entries that all sums have in common: each is added here and to its kind, and what is kept is put together at a mark. */
    private record Group(EntryKind kind, String region, Bic bank, SmeCategory category, IpKind ipKind) {
        static Group of(EntryKind kind, Subject subject) {
            return new Group(kind, subject.region(), subject.bank(), subject.category(), subject.ipKind());
        }

        List<Key> keys() {
            return List.of(
                    Key.of("REGION", region, kind),
                    Key.of("BANK", bank.value(), kind),
                    Key.of("CATEGORY", category.name(), kind),
                    Key.of("IP_KIND", ipKind.name(), kind));
        }
    }

    /** The sums at a mark, to be held against those that are kept. */
    private record AtMark(long number, Map<Key, EntrySum> sums) {}

    static Uni<SumCheck> of(Pool pool, FinancialYear year) {
        return pool.preparedQuery(MARKS).execute(Tuple.of(year.value())).map(rows -> {
            TreeMap<Long, Optional<Instant>> marks = new TreeMap<>();
            rows.forEach(row -> marks.put(
                    row.getLong("number"),
                    Optional.ofNullable(row.getOffsetDateTime("recorded_at")).map(at -> at.toInstant())));
            return new SumCheck(pool, year, marks);
        });
    }

    Uni<Void> take(List<ChainedEntry> page, Findings findings) {
        List<AtMark> reached = new ArrayList<>();
        for (ChainedEntry entry : page) {
            add(entry.entry().posting());
            Optional<Instant> mark = marks.remove(entry.entry().number());
            if (mark != null) {
                mark(entry, mark, findings);
                reached.add(new AtMark(entry.entry().number(), sums()));
            }
        }
        Uni<Void> compared = Uni.createFrom().voidItem();
        for (AtMark each : reached) {
            compared = compared.chain(() -> pool.preparedQuery(KEPT)
                    .execute(Tuple.of(year.value(), each.number()))
                    .invoke(rows -> compare(each, kept(rows), findings))
                    .replaceWithVoid());
        }
        return compared;
    }

    /** Requests that wait, by the entries. */
    long waiting() {
        return count(EntryKind.WAITLISTED) - count(EntryKind.LEFT_WAITING_LIST);
    }

    /** To be called after the last entry. */
    void end(Findings findings) {
        marks.keySet()
                .forEach(number -> findings.add(
                        Check.KEPT_SUMS,
                        "Sums are kept up to entry " + number + ", but there is no entry " + number + "."));
    }

    /** Of the entries so far; throws ArithmeticException where they cannot be added up. */
    Balances balances() {
        Map<EntryKind, Money> totals = new EnumMap<>(EntryKind.class);
        kinds.forEach((kind, sum) -> totals.put(kind, sum.total()));
        return Balances.of(totals);
    }

    private long count(EntryKind kind) {
        EntrySum sum = kinds.get(kind);
        return sum == null ? 0 : sum.entries();
    }

    private void add(Posting posting) {
        EntrySum sum = EntrySum.of(posting);
        kinds.merge(posting.kind(), sum, EntrySum::plus);
        posting.subject().ifPresent(subject -> groups.merge(Group.of(posting.kind(), subject), sum, EntrySum::plus));
    }

    private Map<Key, EntrySum> sums() {
        Map<Key, EntrySum> sums = new HashMap<>();
        kinds.forEach((kind, sum) -> sums.put(Key.of("WHOLE", "", kind), sum));
        groups.forEach((group, sum) -> group.keys().forEach(key -> sums.merge(key, sum, EntrySum::plus)));
        return sums;
    }

    private static void mark(ChainedEntry entry, Optional<Instant> mark, Findings findings) {
        long number = entry.entry().number();
        if (mark.isEmpty()) {
            findings.add(Check.KEPT_SUMS, "Sums are kept up to entry " + number + ", but there is no mark of it.");
        } else if (!mark.get().equals(entry.entry().recordedAt())) {
            findings.add(
                    Check.KEPT_SUMS,
                    "The mark of entry " + number + " is of " + mark.get() + ", the entry of "
                            + entry.entry().recordedAt() + ".");
        }
    }

    private static void compare(AtMark mark, Map<Key, EntrySum> kept, Findings findings) {
        Set<String> faults = new TreeSet<>();
        mark.sums().forEach((key, sum) -> {
            EntrySum other = kept.remove(key);
            if (!sum.equals(other)) {
                faults.add("The sum of " + key + " up to entry " + mark.number() + " is kept as "
                        + (other == null ? "nothing" : other) + ", the entries add up to " + sum + ".");
            }
        });
        kept.forEach((key, sum) -> faults.add("A sum of " + key + " up to entry " + mark.number() + " is kept as " + sum
                + ", but there are no such entries."));
        findings.addAll(Check.KEPT_SUMS, List.copyOf(faults));
    }

    private static Map<Key, EntrySum> kept(RowSet<Row> rows) {
        Map<Key, EntrySum> kept = new HashMap<>();
        StreamSupport.stream(rows.spliterator(), false)
                .forEach(row -> kept.put(
                        new Key(row.getString("dimension"), row.getString("key"), row.getString("kind")),
                        EntrySum.of(row)));
        return kept;
    }
}
