package zalog.budget.ledger.adapter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import zalog.kernel.FinancialYear;
import zalog.kit.time.BusinessClock;
import zalog.ledger.Chain;
import zalog.ledger.Hash;
import zalog.ledger.Seal;

/** Signs the ends of ledgers and keeps what it signed. */
@ApplicationScoped
class Seals {
    private static final String END = """
            select entry_count, head from appropriation where financial_year = $1 and entry_count > 0
            """;
    private static final String KEEP = """
            insert into ledger_seal (financial_year, entries, sealed_at, jws) values ($1, $2, $3, $4)
            on conflict do nothing
            """;
    private static final String FIND = """
            select financial_year, entries, sealed_at, jws from ledger_seal
            where financial_year = $1 order by entries desc
            """;
    /** Years whose ledgers went on since they were sealed last, if that was before the day that begins at $1. */
    private static final String DUE = """
            select financial_year from appropriation
            where entry_count > (select coalesce(max(entries), 0) from ledger_seal
                                 where ledger_seal.financial_year = appropriation.financial_year)
              and not exists (select from ledger_seal
                              where ledger_seal.financial_year = appropriation.financial_year and sealed_at >= $1)
            order by financial_year
            """;

    private final Pool pool;
    private final SealingKey key;
    private final BusinessClock clock;

    @Inject
    Seals(Pool pool, SealingKey key, BusinessClock clock) {
        this.pool = pool;
        this.key = key;
        this.clock = clock;
    }

    /** A seal that was kept. */
    public record Kept(FinancialYear financialYear, long entries, Instant sealedAt, String jws) {
        static Kept of(Row row) {
            return new Kept(
                    new FinancialYear(row.getInteger("financial_year")),
                    row.getLong("entries"),
                    row.getOffsetDateTime("sealed_at").toInstant(),
                    row.getString("jws"));
        }
    }

    /** Seals the end of the ledger, unless it is sealed already, and gives the last seal; nothing where there is no ledger. */
    Uni<Optional<Kept>> seal(FinancialYear year) {
        return pool.preparedQuery(END).execute(Tuple.of(year.value())).chain(rows -> {
            var row = rows.iterator();
            return row.hasNext()
                    ? seal(chain(year, row.next())).chain(() -> find(year)).map(seals -> seals.stream()
                            .findFirst())
                    : Uni.createFrom().item(Optional.empty());
        });
    }

    private Uni<Void> seal(Chain end) {
        Seal seal = Seal.of(end, clock.now());
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        seal.financialYear().value(),
                        seal.entries(),
                        seal.sealedAt().atOffset(ZoneOffset.UTC),
                        key.key().sign(seal)))
                .replaceWithVoid();
    }

    /** The year's seals, the last one first. */
    Uni<List<Kept>> find(FinancialYear year) {
        return pool.preparedQuery(FIND).execute(Tuple.of(year.value())).map(Seals::kept);
    }

    /** Years with entries that no seal of today or later stands for. */
    Uni<List<FinancialYear>> due(Instant startOfDay) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(startOfDay.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new FinancialYear(row.getInteger("financial_year")))
                        .toList());
    }

    private static List<Kept> kept(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(Kept::of).toList();
    }

    private static Chain chain(FinancialYear year, Row row) {
        return new Chain(
                year, row.getLong("entry_count"), Hash.of(row.getBuffer("head").getBytes()));
    }
}
