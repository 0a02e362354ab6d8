package zalog.budget.ledger.adapter;

import static zalog.kit.persistence.Columns.texts;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.SmeCategory;
import zalog.ledger.Cause;
import zalog.ledger.ChainedEntry;
import zalog.ledger.Entry;
import zalog.ledger.EntryKind;
import zalog.ledger.Hash;
import zalog.ledger.Posting;
import zalog.ledger.Subject;

/** Reads ledgers, past Hibernate: a year may have a million entries. */
@ApplicationScoped
public class Entries {
    private static final int PAGE = 2_000;
    private static final String PAGE_OF = """
            select financial_year, number, recorded_at, kind, interest_kopecks, guarantee_fee_kopecks, common_kopecks,
                   application_id, region, bank, category, ip_kind, cause_kind, cause_id, hash
            from ledger_entry
            where financial_year = $1 and number > $2 and number <= $3
              and ($5::text[] is null or kind = any ($5)) and ($6::uuid is null or application_id = $6)
              and ($7::text is null or region = $7) and ($8::text is null or bank = $8)
              and ($9::text is null or category = $9) and ($10::text is null or ip_kind = $10)
              and ($11::timestamptz is null or recorded_at <= $11)
              and ($12::text is null
                   or case $12 when 'INTEREST' then interest_kopecks else guarantee_fee_kopecks end > 0)
            order by number limit $4
            """;

    private final Pool pool;

    @Inject
    Entries(Pool pool) {
        this.pool = pool;
    }

    /** The entries from the first one to the one of this number, page by page. */
    Multi<List<ChainedEntry>> through(FinancialYear year, long last) {
        return rows(year, last).map(Entries::entries);
    }

    /** The same as they stand in the database, each to be read by itself: somebody may have made one unreadable. */
    Multi<List<Row>> rows(FinancialYear year, long last) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new long[1], position -> rows(EntryQuery.all(year), position[0], last, PAGE)
                        .invoke(page -> position[0] =
                                page.isEmpty() ? last : page.getLast().getLong("number")))
                .until(List::isEmpty);
    }

    /** The next entries after the number {@code after}, at most {@code rows}. */
    public Uni<List<ChainedEntry>> page(EntryQuery query, long after, long last, int rows) {
        return rows(query, after, last, rows).map(Entries::entries);
    }

    private Uni<List<Row>> rows(EntryQuery query, long after, long last, int rows) {
        Tuple parameters = Tuple.tuple()
                .addInteger(query.year().value())
                .addLong(after)
                .addLong(last)
                .addInteger(rows)
                .addArrayOfString(query.kinds()
                        .map(kinds -> texts(kinds, EntryKind::name))
                        .orElse(null))
                .addUUID(query.whose().application().map(ApplicationId::value).orElse(null))
                .addString(query.whose().region().orElse(null))
                .addString(query.whose().bank().orElse(null))
                .addString(query.whose().category().orElse(null))
                .addString(query.whose().ipKind().orElse(null))
                .addOffsetDateTime(
                        query.asOf().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .addString(query.line().map(ProgrammeLine::name).orElse(null));
        return pool.preparedQuery(PAGE_OF)
                .execute(parameters)
                .map(found -> StreamSupport.stream(found.spliterator(), false).toList());
    }

    private static List<ChainedEntry> entries(List<Row> rows) {
        return rows.stream().map(Entries::entry).toList();
    }

    /** What no service of ours wrote throws IllegalArgumentException. */
    static ChainedEntry entry(Row row) {
        var posting = new Posting(
                EntryKind.valueOf(row.getString("kind")),
                subject(row),
                new Money(row.getLong("interest_kopecks")),
                new Money(row.getLong("guarantee_fee_kopecks")),
                new Money(row.getLong("common_kopecks")),
                new Cause(Cause.Kind.valueOf(row.getString("cause_kind")), row.getString("cause_id")));
        var entry = new Entry(
                new FinancialYear(row.getInteger("financial_year")),
                row.getLong("number"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                posting);
        return new ChainedEntry(entry, Hash.of(row.getBuffer("hash").getBytes()));
    }

    private static Optional<Subject> subject(Row row) {
        return Optional.ofNullable(row.getUUID("application_id"))
                .map(id -> new Subject(
                        new ApplicationId(id),
                        row.getString("region"),
                        new Bic(row.getString("bank")),
                        SmeCategory.valueOf(row.getString("category")),
                        IpKind.valueOf(row.getString("ip_kind"))));
    }
}
