package zalog.budget.ledger.adapter;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Set;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/**
 * Holds what stands behind the entries against each other: claims, what they take of lines, payments, and refunds. Each
 * comparison is one statement, hence of one moment, and adds up once what it compares: looked up row by row it takes minutes
 * where the database knows nothing of how many rows there are, as after a restore, and a statement has seconds.
 */
final class RecordCheck {
    private RecordCheck() {}

    /**
     * A comparison of a year's records.
     *
     * @param sql gives what does not agree: a name, and what the one and the other side of it say; $1 is the year
     * @param fault how it is said
     */
    private record Comparison(Check check, String sql, String fault) {
        String fault(Row row) {
            return fault.formatted(row.getString(0), new Money(row.getLong(1)), new Money(row.getLong(2)));
        }
    }

    private static final List<Comparison> OF_THE_YEAR = List.of(
            new Comparison(Check.CLAIMS, """
                    select id || ' (' || line || ')', stated, taken
                    from (
                        select id, line, stated,
                               (select coalesce(sum(claimed_kopecks), 0) from claim_line
                                where claim_id = id and claim_line.line = part.line)::bigint as taken
                        from claim,
                        lateral (values ('INTEREST', interest_kopecks), ('GUARANTEE_FEE', guarantee_fee_kopecks))
                            as part (line, stated)
                        where financial_year = $1
                    ) as claimed
                    where stated <> taken
                    order by 1 limit 100
                    """, "Claim %s is of %s, but its lines take %s."),
            new Comparison(Check.CLAIMED_LINES, """
                    with known as (
                        select application_id, event_id, line, paid_year, claimed_kopecks as claimed
                        from reimbursable_line where financial_year = $1
                    ), live as (
                        select claim_line.application_id, event_id, line, paid_year, sum(claimed_kopecks)::bigint as taken
                        from claim_line join claim on claim.id = claim_id
                        where claim_line.financial_year = $1 and status not in ('REFUSED', 'WITHDRAWN')
                        group by 1, 2, 3, 4
                    )
                    select concat_ws(' ', application_id, event_id, line, paid_year), coalesce(claimed, 0), coalesce(taken, 0)
                    from known full join live using (application_id, event_id, line, paid_year)
                    where coalesce(claimed, 0) <> coalesce(taken, 0)
                    order by 1 limit 100
                    """, "Of payment %s, %s are claimed by its line, but claims take %s."),
            new Comparison(
                    Check.CLAIMED_LINES, """
                    with known as (
                        select application_id, event_id, line, paid_year, sum(returned_kopecks)::bigint as returned
                        from reimbursable_line
                        group by 1, 2, 3, 4 having bool_or(financial_year = $1)
                    ), refunded as (
                        select application_id, event_id, line, paid_year, sum(refunded_kopecks)::bigint as refunded
                        from clawback_line join clawback on clawback.id = clawback_id and ground = 'OVERPAYMENT'
                        group by 1, 2, 3, 4
                    )
                    select concat_ws(' ', application_id, event_id, line, paid_year), returned, coalesce(refunded, 0)
                    from known left join refunded using (application_id, event_id, line, paid_year)
                    where returned <> coalesce(refunded, 0)
                    order by 1 limit 100
                    """, "Of payment %s, %s came back by its line, but refunds brought %s."),
            new Comparison(
                    Check.CLAIMED_LINES,
                    """
                    with returned as (
                        select claim_id, event_id, line, paid_year, sum(refunded_kopecks)::bigint as back
                        from clawback_line join clawback on clawback.id = clawback_id and ground = 'OVERPAYMENT'
                        group by 1, 2, 3, 4
                    ), taken as (
                        select claim_line.*, status, coalesce(back, 0) as back
                        from claim_line join claim on claim.id = claim_id
                        left join returned using (claim_id, event_id, line, paid_year)
                        where claim_line.financial_year = $1
                    )
                    select concat_ws(' ', claim_id, event_id, line, paid_year), claimed_kopecks, back
                    from taken
                    where live = (status in ('REFUSED', 'WITHDRAWN') or back > 0 and back = claimed_kopecks)
                    order by 1 limit 100
                    """,
                    "Line %s of a claim took %s, of which %s came back: it counts as taken and is not, or the reverse."),
            new Comparison(
                    Check.PAYMENTS,
                    """
                    select claim.id::text, interest_kopecks + guarantee_fee_kopecks, 0::bigint
                    from claim left join payment on claim_id = claim.id and payment.status = 'PAID'
                    where financial_year = $1 and interest_kopecks + guarantee_fee_kopecks > 0
                    group by claim.id
                    having count(payment.id) <> case claim.status when 'PAID' then 1 else 0 end
                        or bool_or(payment.paid_on <> claim.paid_on)
                    order by 1 limit 100
                    """,
                    "Claim %s of %s: whether and when it was paid, and its payment, do not agree."),
            new Comparison(Check.REFUNDS, """
                    select cause_id, 0::bigint, sum(interest_kopecks + guarantee_fee_kopecks)::bigint
                    from ledger_entry
                    where financial_year = $1 and cause_kind = 'CLAWBACK'
                      and not exists (select from clawback where clawback.id::text = cause_id)
                    group by 1
                    order by 1 limit 100
                    """, "Clawback %1$s is not there, but entries of %3$s name it."),
            new Comparison(
                    Check.REFUNDS,
                    """
                    with entered as (
                        select cause_id, application_id, sum(interest_kopecks + guarantee_fee_kopecks)::bigint as restored
                        from ledger_entry
                        where financial_year = $1 and cause_kind = 'CLAWBACK' and kind = 'REFUNDED'
                        group by 1, 2
                    ), of_lines as (
                        select clawback_id, sum(refunded_kopecks)::bigint as own
                        from clawback_line where financial_year = $1 group by 1
                    )
                    select cause_id, restored, coalesce(own, 0)
                    from entered
                    join clawback on clawback.id::text = cause_id and clawback.application_id = entered.application_id
                    left join of_lines on clawback_id = clawback.id
                    where restored > coalesce(own, 0)
                    order by 1 limit 100
                    """,
                    "Clawback %s gave %s back to the limit, but of the year's own payments only %s came back."));

    /** $2 are the cases that the year's entries name. */
    private static final List<Comparison> OF_REFUNDS = List.of(
            new Comparison(Check.REFUNDS, """
                    with concerned as (
                        select id from clawback
                        where id::text = any ($2)
                           or exists (select from clawback_line where clawback_id = id and financial_year = $1)
                    )
                    select id::text, documents, lines
                    from concerned,
                    lateral (select coalesce(sum(amount_kopecks), 0)::bigint as documents
                             from clawback_refund where clawback_id = id) as document,
                    lateral (select coalesce(sum(refunded_kopecks), 0)::bigint as lines
                             from clawback_line where clawback_id = id) as line
                    where documents <> lines
                    order by 1 limit 100
                    """, "The documents of clawback %s bring back %s, but its lines have %s."),
            new Comparison(
                    Check.REFUNDS, """
                    with concerned as (
                        select id, application_id, part
                        from clawback, lateral (values ('INTEREST'), ('GUARANTEE_FEE')) as of_line (part)
                        where id::text = any ($2)
                           or exists (select from clawback_line where clawback_id = id and financial_year = $1)
                    )
                    select id || ' (' || part || ')', lines, entered
                    from concerned,
                    lateral (select coalesce(sum(refunded_kopecks), 0)::bigint as lines
                             from clawback_line where clawback_id = id and line = part) as line,
                    lateral (select coalesce(sum(case part when 'INTEREST' then interest_kopecks
                                                           else guarantee_fee_kopecks end), 0)::bigint as entered
                             from ledger_entry
                             where ledger_entry.application_id = concerned.application_id and cause_kind = 'CLAWBACK'
                               and cause_id = id::text and kind in ('REFUNDED', 'LATE_REFUND')) as entry
                    where lines <> entered
                    order by 1 limit 100
                    """, "The lines of clawback %s have %s back, but the entries of it add up to %s."));

    static Uni<Void> check(Pool pool, FinancialYear year, Set<String> clawbacks, Findings findings) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Comparison each : OF_THE_YEAR) {
            all = all.chain(() -> compare(pool, each, Tuple.of(year.value()), findings));
        }
        for (Comparison each : OF_REFUNDS) {
            all = all.chain(() -> compare(
                    pool,
                    each,
                    Tuple.tuple().addInteger(year.value()).addArrayOfString(clawbacks.toArray(String[]::new)),
                    findings));
        }
        return all;
    }

    private static Uni<Void> compare(Pool pool, Comparison comparison, Tuple parameters, Findings findings) {
        return pool.preparedQuery(comparison.sql())
                .execute(parameters)
                .invoke(rows -> rows.forEach(row -> findings.add(comparison.check(), comparison.fault(row))))
                .replaceWithVoid();
    }
}
