package zalog.budget.clawback.adapter;

/** The statements of cases of money demanded back. */
final class ClawbackStatements {
    static final String HOLD = """
            select 1 from loan where application_id = :id for no key update
            """;
    /**
     * What paid claims took. What is not reimbursable any more, and not on its way back, counts against the claims filed
     * last; of it, paid ones show theirs.
     */
    static final String PAID = """
            with taken as (
                select claim.id as claim, claim.status, claim_line.event_id as event, claim_line.line,
                       claim_line.financial_year as year, claim_line.claimed_kopecks as claimed,
                       coalesce(back.demanded, 0) as demanded,
                       greatest(0, reimbursable_line.claimed_kopecks - reimbursable_line.reimbursable_kopecks
                           - sum(coalesce(back.overpaid, 0)) over payment) as overpaid,
                       claim_line.claimed_kopecks - coalesce(back.repaid, 0) as kept,
                       coalesce(sum(claim_line.claimed_kopecks - coalesce(back.repaid, 0)) over later, 0) as later
                from claim_line
                join reimbursable_line using (application_id, event_id, line, financial_year)
                join claim on claim.id = claim_id
                left join lateral (
                    select sum(case when clawback.status in ('OPENED', 'DEMANDED') then demanded_kopecks
                                    else refunded_kopecks end) as demanded,
                           sum(demanded_kopecks - refunded_kopecks)
                               filter (where ground = 'OVERPAYMENT' and clawback.status in ('OPENED', 'DEMANDED')) as overpaid,
                           sum(refunded_kopecks) filter (where ground = 'OVERPAYMENT') as repaid
                    from clawback_line join clawback on clawback.id = clawback_id
                    where clawback_line.claim_id = claim.id and clawback_line.event_id = claim_line.event_id
                      and clawback_line.line = claim_line.line
                ) as back on true
                where claim_line.application_id = :id and claim.status not in ('REFUSED', 'WITHDRAWN')
                  and claim_line.claimed_kopecks > 0
                window payment as (partition by claim_line.event_id, claim_line.line, claim_line.financial_year),
                       later as (partition by claim_line.event_id, claim_line.line, claim_line.financial_year
                                 order by claim.position desc rows between unbounded preceding and 1 preceding)
            )
            select claim, event, line, year, claimed, cast(demanded as bigint) as demanded,
                   cast(least(kept, greatest(0, overpaid - later)) as bigint) as overpaid
            from taken where status = 'PAID'
            """;

    static final String ADD = """
            insert into clawback (id, application_id, firm, ground, reason, status, opened_by, opened_at)
            values (:id, :application, :firm, :ground, :reason, :status, :by, :at)
            """;
    static final String ADD_LINES = """
            insert into clawback_line (clawback_id, number, claim_id, event_id, line, financial_year, demanded_kopecks)
            select :id, n, claim, event, line, year, demanded
            from unnest(cast(:claims as uuid[]), cast(:events as text[]), cast(:lines as text[]), cast(:years as int[]),
                        cast(:demanded as bigint[])) with ordinality as given (claim, event, line, year, demanded, n)
            """;
    static final String CASE = "select * from clawback where id = :id";
    static final String PAGE = """
            select * from clawback
            where (:all or firm = :firm) and (:status = '' or status = :status) and position < :before
            order by position desc
            limit :rows
            """;
    static final String SUBJECT = """
            select region, bank, category, ip_kind as kind from loan where application_id = :id
            """;
    static final String LINES = """
            select claim_id as claim, event_id as event, line, financial_year as year, demanded_kopecks as demanded,
                   refunded_kopecks as refunded
            from clawback_line where clawback_id = :id order by number
            """;
    static final String PLAN = """
            select due_on as due, amount_kopecks as amount from clawback_instalment where clawback_id = :id order by due_on
            """;
    static final String REFUNDS = """
            select document_number as number, document_date as date, received_on as received, amount_kopecks as amount
            from clawback_refund where clawback_id = :id order by recorded_at, document_number
            """;
    static final String SAVE = """
            update clawback
            set status = :status, demand_document = cast(:document as text), demanded_on = cast(:demandedOn as date),
                deadline = cast(:deadline as date), closed_by = cast(:closedBy as text),
                closed_at = cast(cast(:closedAt as text) as timestamptz), closing_reason = cast(:closingReason as text)
            where id = :id
            """;
    static final String CLEAR_PLAN = "delete from clawback_instalment where clawback_id = :id";
    static final String ADD_PLAN = """
            insert into clawback_instalment (clawback_id, due_on, amount_kopecks)
            select :id, due, amount from unnest(cast(:days as date[]), cast(:amounts as bigint[])) as part (due, amount)
            """;
    static final String ADD_REFUND = """
            insert into clawback_refund (clawback_id, document_number, document_date, received_on, amount_kopecks,
                                         recorded_by, recorded_at)
            values (:id, :number, :date, :received, :amount, :by, :at)
            """;
    /** What was paid too much and came back is not claimed any more: it may be claimed again, should it be due again. */
    static final String MATCH = """
            with matched as (
                update clawback_line
                set refunded_kopecks = refunded
                from unnest(cast(:refunded as bigint[])) with ordinality as given (refunded, n)
                where clawback_id = :id and number = n
                returning claim_id, event_id, line, financial_year, refunded_kopecks, old.refunded_kopecks as before
            ), overpaid as (
                select claim_line.application_id, matched.*
                from matched
                join claim_line using (claim_id, event_id, line)
                join clawback on clawback.id = :id and ground = 'OVERPAYMENT'
            ), ended as (
                update claim_line set live = false from overpaid
                where claim_line.claim_id = overpaid.claim_id and claim_line.event_id = overpaid.event_id
                  and claim_line.line = overpaid.line and claimed_kopecks = refunded_kopecks
            )
            update reimbursable_line
            set claimed_kopecks = claimed_kopecks - back.amount
            from (select application_id, event_id, line, financial_year, sum(refunded_kopecks - before) as amount
                  from overpaid group by 1, 2, 3, 4) as back
            where reimbursable_line.application_id = back.application_id and reimbursable_line.event_id = back.event_id
              and reimbursable_line.line = back.line and reimbursable_line.financial_year = back.financial_year
            """;

    private ClawbackStatements() {}
}
