package zalog.budget.clawback.adapter;

/** The statements of cases of money demanded back. */
final class ClawbackStatements {
    static final String HOLD = """
            select 1 from loan where application_id = $1 for no key update
            """;
    static final String ADD = """
            insert into clawback (id, application_id, firm, ground, reason, status, opened_by, opened_at)
            values (:id, :application, :firm, :ground, :reason, :status, :by, :at)
            """;
    static final String ADD_LINES = """
            insert into clawback_line (clawback_id, number, claim_id, event_id, line, paid_year, financial_year,
                                       demanded_kopecks)
            select :id, n, claim, event, line, paid_year, year, demanded
            from unnest(cast(:claims as uuid[]), cast(:events as text[]), cast(:lines as text[]),
                        cast(:paidYears as int[]), cast(:years as int[]), cast(:demanded as bigint[]))
                with ordinality as given (claim, event, line, paid_year, year, demanded, n)
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
            select claim_id as claim, event_id as event, line, paid_year, financial_year as year,
                   demanded_kopecks as demanded, refunded_kopecks as refunded
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
            on conflict do nothing
            """;
    /** Which case has a document, of those of the same firm. */
    static final String MATCHED = """
            select clawback_id from clawback_refund
            where document_key = document_key($2) and document_date = $3
              and payer = (select firm from clawback where id = $1)
            order by twin limit 1
            """;
    /** The lines that the books of a later year get, because a payment of a closed year comes back in it. */
    static final String OPEN_LINES = """
            insert into reimbursable_line (application_id, event_id, line, paid_year, financial_year, paid_kopecks,
                                           reimbursable_kopecks, computed_at)
            select distinct application_id, event_id, line, paid_year, year, 0, 0, cast(:at as timestamptz)
            from clawback_line
            join clawback on clawback.id = clawback_id and ground = 'OVERPAYMENT'
            join unnest(cast(:years as int[])) with ordinality as given (year, n) on number = n
            where clawback_id = :id and year > financial_year
            on conflict do nothing
            """;
    /**
     * What was paid too much and came back may be claimed again, should it be due again. The books of the year that it comes
     * back in have it, as those of a closed year stay as they were.
     */
    static final String MATCH = """
            with matched as (
                update clawback_line
                set refunded_kopecks = refunded
                from unnest(cast(:refunded as bigint[]), cast(:years as int[])) with ordinality as given (refunded, year, n)
                where clawback_id = :id and number = n
                returning claim_id, event_id, line, paid_year, given.year, refunded_kopecks, old.refunded_kopecks as before
            ), overpaid as (
                select claim_line.application_id, matched.*,
                       (select coalesce(sum(other.refunded_kopecks), 0)
                        from clawback_line as other
                        join clawback as another on another.id = other.clawback_id and another.ground = 'OVERPAYMENT'
                        where other.clawback_id <> :id and other.claim_id = matched.claim_id
                          and other.event_id = matched.event_id and other.line = matched.line
                          and other.paid_year = matched.paid_year) as elsewhere
                from matched
                join claim_line using (claim_id, event_id, line, paid_year)
                join clawback on clawback.id = :id and ground = 'OVERPAYMENT'
            ), ended as (
                update claim_line set live = false from overpaid
                where claim_line.claim_id = overpaid.claim_id and claim_line.event_id = overpaid.event_id
                  and claim_line.line = overpaid.line and claim_line.paid_year = overpaid.paid_year
                  and claimed_kopecks = refunded_kopecks + elsewhere
            )
            update reimbursable_line
            set returned_kopecks = returned_kopecks + back.amount
            from (select application_id, event_id, line, paid_year, year, sum(refunded_kopecks - before) as amount
                  from overpaid group by 1, 2, 3, 4, 5) as back
            where reimbursable_line.application_id = back.application_id and reimbursable_line.event_id = back.event_id
              and reimbursable_line.line = back.line and reimbursable_line.paid_year = back.paid_year
              and reimbursable_line.financial_year = back.year
            """;

    private ClawbackStatements() {}
}
