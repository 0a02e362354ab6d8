package zalog.budget.ledger.adapter;

import io.vertx.mutiny.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import zalog.kernel.Money;
import zalog.ledger.Account;
import zalog.ledger.Balances;

/** Holds the sums of a year's entries against its balances and against the sums of what stands behind them. */
final class BalanceCheck {
    /** One statement, so that all figures are of one moment. */
    static final String STATE = """
            select entry_count, head,
                   (select count(*) from ledger_entry where financial_year = $1 and number > entry_count) as beyond,
                   limit_kopecks, reserved_kopecks, obligated_kopecks, disbursed_kopecks, refunded_kopecks,
                   lapsed_kopecks, waiting_kopecks, waiting_count,
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

    private BalanceCheck() {}

    static void check(Row state, Balances sums, long waiting, Findings findings) {
        expected(state).forEach((balance, figures) -> {
            Money sum = balance.of(sums);
            figures.forEach((what, kopecks) -> {
                if (kopecks != sum.kopecks()) {
                    findings.add(
                            Check.BALANCES,
                            "The entries of " + balance.account() + " add up to " + sum + ", but " + what + " is "
                                    + new Money(kopecks) + ".");
                }
            });
        });
        if (state.getLong("waiting_count") != waiting) {
            findings.add(
                    Check.BALANCES,
                    "By the entries " + waiting + " requests wait, but the year's number of them is "
                            + state.getLong("waiting_count") + ".");
        }
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
