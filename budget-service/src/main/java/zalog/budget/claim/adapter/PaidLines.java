package zalog.budget.claim.adapter;

import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.claim.model.ClaimStatus;
import zalog.budget.claim.model.PaidLine;
import zalog.kernel.ApplicationId;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/** What was paid for applications, line by line, and what of it is on its way back. */
public final class PaidLines {
    /**
     * What claims took. What was set off counts against those filed first, as they were paid before; what is not reimbursable
     * any more, and not on its way back, against those filed last: those not yet approved will not be, as they are.
     */
    private static final String PAID = """
            with payment as (
                select application_id, event_id, line, paid_year,
                       sum(claimed_kopecks - returned_kopecks - reimbursable_kopecks) as excess
                from reimbursable_line where application_id = any (cast(:ids as uuid[]))
                group by application_id, event_id, line, paid_year
            ), live as (
                select claim_line.application_id, claim.id as claim, status, position, event_id, line, paid_year,
                       claim_line.financial_year as year, claimed_kopecks as claimed
                from claim_line join claim on claim.id = claim_id
                where claim_line.application_id = any (cast(:ids as uuid[])) and status not in ('REFUSED', 'WITHDRAWN')
            ), set_off as (
                select application_id, event_id, line, paid_year, -sum(claimed) as amount
                from live where claimed < 0
                group by application_id, event_id, line, paid_year
            ), taken as (
                select live.*, excess, coalesce(demanded, 0) as demanded, claimed - coalesce(repaid, 0) as kept,
                       coalesce(amount, 0) as set_off,
                       sum(coalesce(overpaid, 0)) over (partition by application_id, event_id, line, paid_year) as overpaid
                from live
                join payment using (application_id, event_id, line, paid_year)
                left join set_off using (application_id, event_id, line, paid_year)
                left join lateral (
                    select sum(case when clawback.status in ('OPENED', 'DEMANDED') then demanded_kopecks
                                    else refunded_kopecks end) as demanded,
                           sum(demanded_kopecks - refunded_kopecks)
                               filter (where ground = 'OVERPAYMENT' and clawback.status in ('OPENED', 'DEMANDED')) as overpaid,
                           sum(refunded_kopecks) filter (where ground = 'OVERPAYMENT') as repaid
                    from clawback_line join clawback on clawback.id = clawback_id
                    where clawback_line.claim_id = live.claim and clawback_line.event_id = live.event_id
                      and clawback_line.line = live.line and clawback_line.paid_year = live.paid_year
                ) as back on true
                where claimed > 0
            ), netted as (
                select *, least(kept, greatest(0, set_off - coalesce(sum(kept) over before, 0))) as netted
                from taken
                window before as (partition by application_id, event_id, line, paid_year order by position
                                  rows between unbounded preceding and 1 preceding)
            ), due as (
                select *, greatest(0, excess - overpaid - coalesce(sum(kept - netted) over later, 0)) as due
                from netted
                window later as (partition by application_id, event_id, line, paid_year order by position desc
                                 rows between unbounded preceding and 1 preceding)
            )
            select application_id as application, claim, event_id as event, line, paid_year as paid_year, year, claimed,
                   cast(demanded + netted as bigint) as returned,
                   cast(least(kept - netted, due) as bigint) as overpaid
            from due where status = any (cast(:statuses as text[]))
            """;

    private PaidLines() {}

    /** Of one application, what the treasury paid. */
    public static Uni<List<PaidLine>> of(Mutiny.StatelessSession session, ApplicationId application) {
        return of(session, Set.of(application), ClaimStatus.PAID);
    }

    /** Of several, what claims took that stand so. */
    public static Uni<List<PaidLine>> of(
            Mutiny.StatelessSession session, Collection<ApplicationId> applications, ClaimStatus... statuses) {
        return session.createNativeQuery(PAID, Tuple.class)
                .setParameter("ids", uuids(applications, ApplicationId::value))
                .setParameter(
                        "statuses", Arrays.stream(statuses).map(Enum::name).toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(PaidLines::paidLine).toList());
    }

    private static PaidLine paidLine(Tuple row) {
        return new PaidLine(
                new ApplicationId(row.get("application", UUID.class)),
                new ClaimId(row.get("claim", UUID.class)),
                row.get("event", String.class),
                ProgrammeLine.valueOf(row.get("line", String.class)),
                new FinancialYear(row.get("paid_year", Integer.class)),
                new FinancialYear(row.get("year", Integer.class)),
                new Money(row.get("claimed", Long.class)),
                new Money(row.get("returned", Long.class)),
                new Money(row.get("overpaid", Long.class)));
    }
}
