package zalog.budget.ledger.adapter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sums ledgers up to every ten-thousandth entry: from the sums before it and the entries since. */
@ApplicationScoped
class Marks {
    private static final int EVERY = 10_000;
    /** The next mark of each year that has come so far; entries never change, so that whoever makes it makes the same. */
    private static final String MAKE = """
            with previous as (
                select financial_year, entry_count,
                       (select coalesce(max(number), 0) from ledger_mark m where m.financial_year = a.financial_year)
                           as last
                from appropriation a
            ), due as (
                select financial_year, last, last + %1$d as next from previous where entry_count >= last + %1$d
            ), marked as (
                insert into ledger_mark (financial_year, number, recorded_at)
                select financial_year, number, recorded_at
                from due join ledger_entry using (financial_year) where number = next
                on conflict do nothing
                returning financial_year
            ), part as (
                select due.financial_year, next, dimension, key, kind, interest_kopecks, guarantee_fee_kopecks,
                       common_kopecks, entries, interest_entries, guarantee_fee_entries
                from due join ledger_sum on ledger_sum.financial_year = due.financial_year and number = last
                union all
                select due.financial_year, next, dimension, key, kind, sum(interest_kopecks),
                       sum(guarantee_fee_kopecks), sum(common_kopecks), count(*),
                       count(*) filter (where interest_kopecks > 0), count(*) filter (where guarantee_fee_kopecks > 0)
                from due
                join ledger_entry e on e.financial_year = due.financial_year and number > last and number <= next,
                lateral (values ('WHOLE', ''), ('REGION', region), ('BANK', bank), ('CATEGORY', category),
                                ('IP_KIND', ip_kind)) as of (dimension, key)
                where key is not null
                group by 1, 2, 3, 4, 5
            )
            insert into ledger_sum (financial_year, number, dimension, key, kind, interest_kopecks,
                                    guarantee_fee_kopecks, common_kopecks, entries, interest_entries,
                                    guarantee_fee_entries)
            select financial_year, next, dimension, key, kind, sum(interest_kopecks), sum(guarantee_fee_kopecks),
                   sum(common_kopecks), sum(entries), sum(interest_entries), sum(guarantee_fee_entries)
            from part join marked using (financial_year)
            group by 1, 2, 3, 4, 5
            """.formatted(EVERY);

    private final Pool pool;

    @Inject
    Marks(Pool pool) {
        this.pool = pool;
    }

    /** Makes all marks that are due. */
    Uni<Void> make() {
        return pool.query(MAKE)
                .execute()
                .chain(rows -> rows.rowCount() > 0 ? make() : Uni.createFrom().voidItem());
    }
}
