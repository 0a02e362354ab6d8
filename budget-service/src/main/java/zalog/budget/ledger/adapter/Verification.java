package zalog.budget.ledger.adapter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.ledger.Account;
import zalog.ledger.Balances;
import zalog.ledger.Chain;
import zalog.ledger.ChainedEntry;
import zalog.ledger.Hash;
import zalog.ledger.LedgerCheck;

/**
 * Checks a year's ledger from its first entry: the chain, that it is the one that was sealed, and that every balance is the
 * sum of what stands behind it.
 */
@ApplicationScoped
class Verification {
    /** One statement, so that all figures are of one moment. */
    private static final String STATE = """
            select entry_count, head,
                   (select count(*) from ledger_entry where financial_year = $1 and number > entry_count) as beyond,
                   limit_kopecks, reserved_kopecks, obligated_kopecks, disbursed_kopecks, refunded_kopecks,
                   lapsed_kopecks, waiting_kopecks,
                   (select coalesce(sum(interest_kopecks + guarantee_fee_kopecks), 0)::bigint from reservation
                    where financial_year = $1 and status = 'RESERVED') as held,
                   (select coalesce(sum(interest_kopecks + guarantee_fee_kopecks), 0)::bigint from reservation
                    where financial_year = $1 and status = 'WAITING') as queued,
                   (select coalesce(sum(interest_kopecks + guarantee_fee_kopecks), 0)::bigint from claim
                    where financial_year = $1 and obligated and status <> 'PAID') as owed,
                   (select coalesce(sum(interest_kopecks + guarantee_fee_kopecks), 0)::bigint from claim
                    where financial_year = $1 and status = 'PAID') as paid,
                   (select coalesce(sum(reimbursable_kopecks), 0)::bigint from reimbursable_line
                    where financial_year = $1) as lines
            from appropriation where financial_year = $1
            """;

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
     * @param faults none if all is well
     */
    record Result(Chain chain, List<String> faults) {}

    /** Nothing where the year has no appropriation. Seals are read first: what is entered meanwhile comes after them. */
    Uni<Optional<Result>> verify(FinancialYear year) {
        return seals.find(year).chain(kept -> verify(year, new SealCheck(kept)));
    }

    private Uni<Optional<Result>> verify(FinancialYear year, SealCheck sealed) {
        return pool.preparedQuery(STATE).execute(Tuple.of(year.value())).chain(rows -> {
            var row = rows.iterator();
            return row.hasNext()
                    ? verify(year, row.next(), sealed).map(Optional::of)
                    : Uni.createFrom().item(Optional.empty());
        });
    }

    private Uni<Result> verify(FinancialYear year, Row state, SealCheck sealed) {
        Chain stated = state.getLong("entry_count") == 0
                ? Chain.empty(year)
                : new Chain(
                        year,
                        state.getLong("entry_count"),
                        Hash.of(state.getBuffer("head").getBytes()));
        LedgerCheck check = new LedgerCheck(year);
        return entries.through(year, stated.length())
                .onItem()
                .scan(() -> Balances.NONE, (balances, page) -> take(check, sealed, balances, page))
                .collect()
                .last()
                .map(sums -> new Result(stated, faults(stated, check, sealed, sums, state)));
    }

    private static Balances take(LedgerCheck check, SealCheck sealed, Balances balances, List<ChainedEntry> page) {
        page.forEach(check::take);
        page.forEach(sealed::take);
        return balances.after(page.stream().map(each -> each.entry().posting()).toList());
    }

    private static List<String> faults(Chain stated, LedgerCheck check, SealCheck sealed, Balances sums, Row state) {
        List<String> faults = new ArrayList<>(check.faults());
        faults.addAll(sealed.faults());
        if (state.getLong("beyond") > 0) {
            faults.add("Beyond entry " + stated.length()
                    + ", with which the year says its ledger ends, there are more: " + state.getLong("beyond") + ".");
        }
        if (!check.end().equals(stated)) {
            faults.add("The entries end with number " + check.end().length() + " in "
                    + check.end().head() + ", the year says " + stated.length() + " in " + stated.head() + ".");
        }
        expected(state).forEach((balance, figures) -> {
            Money sum = balance.of(sums);
            figures.forEach((what, kopecks) -> {
                if (kopecks != sum.kopecks()) {
                    faults.add("The entries of " + balance.account() + " add up to " + sum + ", but " + what + " is "
                            + new Money(kopecks) + ".");
                }
            });
        });
        return List.copyOf(faults);
    }

    private static Map<Figure, Map<String, Long>> expected(Row state) {
        Map<Figure, Map<String, Long>> expected = new LinkedHashMap<>();
        expected.put(new Figure(Account.GRANTED, -1), Map.of("the limit", state.getLong("limit_kopecks")));
        expected.put(
                new Figure(Account.RESERVED, 1),
                Map.of(
                        "the year's sum",
                        state.getLong("reserved_kopecks"),
                        "the sum of the reservations",
                        state.getLong("held")));
        expected.put(
                new Figure(Account.OBLIGATED, 1),
                Map.of(
                        "the year's sum",
                        state.getLong("obligated_kopecks"),
                        "the sum of the approved claims",
                        state.getLong("owed")));
        expected.put(
                new Figure(Account.DISBURSED, 1),
                Map.of(
                        "the year's sum",
                        state.getLong("disbursed_kopecks"),
                        "the sum of the paid claims",
                        state.getLong("paid")));
        expected.put(new Figure(Account.REFUNDED, -1), Map.of("the year's sum", state.getLong("refunded_kopecks")));
        expected.put(new Figure(Account.LAPSED, 1), Map.of("the year's sum", state.getLong("lapsed_kopecks")));
        expected.put(
                new Figure(Account.WAITING, 1),
                Map.of(
                        "the year's sum",
                        state.getLong("waiting_kopecks"),
                        "the sum of the waiting list",
                        state.getLong("queued")));
        expected.put(new Figure(Account.REIMBURSABLE, 1), Map.of("the sum of the lines", state.getLong("lines")));
        return expected;
    }

    /** A balance, counted as people count it. */
    private record Figure(Account account, long sign) {
        Money of(Balances sums) {
            return sums.of(account).times(sign);
        }
    }
}
