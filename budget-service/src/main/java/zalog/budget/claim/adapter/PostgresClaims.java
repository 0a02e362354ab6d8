package zalog.budget.claim.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.claim.Claims;
import zalog.budget.claim.model.ByLine;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.ClaimLine;
import zalog.budget.claim.model.LineStanding;
import zalog.budget.loan.adapter.LoanHistories;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.persistence.Rows;

/** Claims in PostgreSQL, within one transaction. */
final class PostgresClaims implements Claims {
    private static final String HOLD = """
            select 1 from loan where application_id = $1 for no key update
            """;
    private static final String BOOKED = """
            select event_id as event, line, paid_year as paid, reimbursable_line.financial_year as year,
                   reimbursable_kopecks as reimbursable, claimed_kopecks - returned_kopecks as claimed,
                   exists (select from appropriation
                           where appropriation.financial_year = paid_year
                             and (closing or closed_at is not null)) as closed
            from reimbursable_line where application_id = :id
            """;
    private static final String TAKEN = """
            select event_id as event, line, paid_year as paid, claim_id as claim
            from claim_line join claim on claim.id = claim_id
            where claim_line.application_id = :id and live and claimed_kopecks <> 0
            order by position
            """;
    private static final String FREE = """
            select cast(held.interest - filed.interest as bigint) as interest, cast(held.fee - filed.fee as bigint) as fee
            from (select coalesce(sum(interest_kopecks), 0) as interest, coalesce(sum(guarantee_fee_kopecks), 0) as fee
                  from reservation
                  where application_id = :id and financial_year = :year and status = 'RESERVED') as held,
                 (select coalesce(sum(interest_kopecks), 0) as interest, coalesce(sum(guarantee_fee_kopecks), 0) as fee
                  from claim
                  where application_id = :id and financial_year = :year and status in ('FILED', 'BATCHED')
                    and not obligated) as filed
            """;
    private static final String FIND = "select * from claim_of_loan where id = :id";
    private static final String LINES = """
            select * from claim_line where claim_id = :id order by paid_on, event_id, line
            """;

    private final Mutiny.StatelessSession session;
    private final Calculation calculation;

    PostgresClaims(Mutiny.StatelessSession session, Calculation calculation) {
        this.session = session;
        this.calculation = calculation;
    }

    @Override
    public Uni<Void> hold(Loan loan) {
        return Rows.hold(session, HOLD, loan.applicationId().value());
    }

    @Override
    public Uni<List<LineStanding>> lines(Loan loan, FinancialYear year) {
        UUID id = loan.applicationId().value();
        return rows(BOOKED, id)
                .chain(booked -> rows(TAKEN, id).chain(taken -> PaidLines.of(session, loan.applicationId())
                        .chain(paid -> new LoanHistories(session).of(loan).map(history -> new Standings(
                                        year, booked, taken, paid)
                                .of(loan, history.lines(calculation))))));
    }

    private Uni<List<Tuple>> rows(String query, UUID applicationId) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("id", applicationId)
                .getResultList();
    }

    @Override
    public Uni<ByLine> free(Loan loan, FinancialYear year) {
        return session.createNativeQuery(FREE, Tuple.class)
                .setParameter("id", loan.applicationId().value())
                .setParameter("year", year.value())
                .getSingleResult()
                .map(row -> new ByLine(
                        new Money(Math.max(0, row.get("interest", Long.class))),
                        new Money(Math.max(0, row.get("fee", Long.class)))));
    }

    @Override
    public Uni<Void> add(Claim claim, List<ClaimLine> lines) {
        return ClaimStatements.add(session, claim, lines);
    }

    @Override
    public Uni<Optional<Claim>> find(ClaimId id) {
        return session.createNativeQuery(FIND, ClaimRow.class)
                .setParameter("id", id.value())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ClaimRow::toClaim));
    }

    /** The lines of a claim, by date of payment. */
    Uni<List<ClaimLineRow>> linesOf(ClaimId id) {
        return session.createNativeQuery(LINES, ClaimLineRow.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    @Override
    public Uni<Void> end(Claim claim) {
        return ClaimStatements.end(session, claim);
    }
}
