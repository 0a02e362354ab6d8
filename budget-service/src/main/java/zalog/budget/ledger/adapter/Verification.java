package zalog.budget.ledger.adapter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import zalog.kernel.FinancialYear;
import zalog.ledger.Chain;
import zalog.ledger.Hash;

/**
 * Checks a year's ledger from its first entry: the chain, that it is the one that was sealed, that every balance and every sum
 * that is kept is the sum of its entries, and that claims, lines, payments and refunds bear them out.
 */
@ApplicationScoped
class Verification {
    private final Pool pool;
    private final Entries entries;
    private final Seals seals;

    @Inject
    Verification(Pool pool, Entries entries, Seals seals) {
        this.pool = pool;
        this.entries = entries;
        this.seals = seals;
    }

    /**
     * What was found.
     *
     * @param chain its end, as the year has it
     */
    record Result(Chain chain, Findings findings) {}

    /**
     * Nothing where the year has no appropriation. Seals and kept sums are listed first: what is entered meanwhile comes after
     * them.
     */
    Uni<Optional<Result>> verify(FinancialYear year) {
        return seals.find(year)
                .chain(kept -> SumCheck.of(pool, year).chain(sums -> verify(year, new SealCheck(kept), sums)));
    }

    private Uni<Optional<Result>> verify(FinancialYear year, SealCheck sealed, SumCheck sums) {
        return pool.preparedQuery(BalanceCheck.STATE)
                .execute(Tuple.of(year.value()))
                .chain(rows -> {
                    var row = rows.iterator();
                    return row.hasNext()
                            ? verify(year, row.next(), sealed, sums).map(Optional::of)
                            : Uni.createFrom().item(Optional.empty());
                });
    }

    private Uni<Result> verify(FinancialYear year, Row state, SealCheck sealed, SumCheck sums) {
        Chain stated = chain(year, state);
        Findings findings = new Findings();
        var pass = new VerificationPass(stated, sealed, sums, findings);
        return entries.rows(year, stated.length())
                .onItem()
                .transformToUniAndConcatenate(pass::take)
                .onItem()
                .ignoreAsUni()
                .invoke(() -> pass.end(state))
                .chain(() -> RecordCheck.check(pool, year, pass.clawbacks(), findings))
                .replaceWith(new Result(stated, findings));
    }

    private static Chain chain(FinancialYear year, Row state) {
        return state.getLong("entry_count") == 0
                ? Chain.empty(year)
                : new Chain(
                        year,
                        state.getLong("entry_count"),
                        Hash.of(state.getBuffer("head").getBytes()));
    }
}
