package zalog.budget.payment.adapter;

/** The statements of batches; each changes the payments and their claims at once. */
final class BatchStatements {
    static final String CLAIMS = """
            select * from claim_of_loan where id = any (cast(:ids as uuid[])) order by position
            """;
    static final String BATCH = "select * from payment_batch where id = :id";
    static final String PAYMENTS = "select * from payment where batch_id = :id order by number";
    static final String ADD = """
            insert into payment_batch (id, financial_year, status, made_by, made_at) values (:id, :year, :status, :by, :at)
            """;
    static final String ADD_PAYMENTS = """
            with added as (
                insert into payment (id, batch_id, number, claim_id, status)
                select id, :batch, number, claim, 'PENDING'
                from unnest(cast(:ids as uuid[]), cast(:numbers as int[]), cast(:claims as uuid[]))
                    as given (id, number, claim)
                returning claim_id
            )
            update claim set status = 'BATCHED' from added where id = claim_id and status in ('FILED', 'RETURNED')
            """;
    static final String OVERCLAIMED = """
            select claim_id as claim, claim_line.event_id as event, cast(sum(known.reimbursable_kopecks) as bigint) as reimbursable,
                   cast(sum(known.claimed_kopecks - returned_kopecks) as bigint) as claimed
            from payment
            join claim_line using (claim_id)
            join reimbursable_line as known using (application_id, event_id, line, paid_year)
            where batch_id = :id and claim_line.claimed_kopecks > 0
            group by number, claim_id, claim_line.event_id, claim_line.line, claim_line.paid_year
            having sum(known.claimed_kopecks - returned_kopecks) > sum(known.reimbursable_kopecks)
            order by number, claim_line.event_id
            """;
    static final String DECIDE = """
            with decided as (
                update payment_batch
                set status = :status, decided_by = :by, decided_at = :at, reason = cast(:reason as text)
                where id = :id and status = 'DRAFT'
                returning id, status
            ), dropped as (
                update payment set status = 'DROPPED' from decided
                where batch_id = decided.id and decided.status = 'REJECTED'
            )
            update claim
            set status = case when decided.status = 'APPROVED' then 'APPROVED' when obligated then 'RETURNED' else 'FILED' end,
                obligated = obligated or decided.status = 'APPROVED'
            from decided join payment on batch_id = decided.id
            where claim.id = claim_id and claim.status = 'BATCHED'
            """;
    static final String SETTLE = """
            with settled as (
                update payment_batch set status = :status where id = :id
            ), answered as (
                update payment
                set status = given.status, paid_on = given.paid_on, rejection = given.rejection
                from unnest(cast(:ids as uuid[]), cast(:statuses as text[]), cast(:paidOn as date[]),
                            cast(:rejections as text[])) as given (id, status, paid_on, rejection)
                where payment.id = given.id and batch_id = :id and payment.status = 'PENDING'
                returning claim_id, given.status, given.paid_on
            )
            update claim
            set status = case answered.status when 'PAID' then 'PAID' else 'RETURNED' end, paid_on = answered.paid_on
            from answered
            where claim.id = claim_id and claim.status = 'APPROVED'
            """;

    private BatchStatements() {}
}
