package zalog.budget.claim.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.claim.Claims;
import zalog.budget.claim.model.ByLine;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.ClaimLine;
import zalog.budget.claim.model.LineStanding;
import zalog.budget.claim.model.LoanPayment;
import zalog.budget.loan.adapter.LoanHistories;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Line;
import zalog.budget.loan.model.Loan;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** Claims in PostgreSQL, within one transaction. */
final class PostgresClaims implements Claims {
    private static final String BOOKED = """
            select event_id as event, line, financial_year as year, reimbursable_kopecks as reimbursable,
                   claimed_kopecks as claimed
            from reimbursable_line where application_id = :id
            """;
    private static final String TAKEN = """
            select event_id as event, line, claim_line.financial_year as year, claim_id as claim
            from claim_line join claim on claim.id = claim_id
            where claim_line.application_id = :id and live and claimed_kopecks > 0
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
    public Uni<List<LineStanding>> lines(Loan loan) {
        UUID id = loan.applicationId().value();
        return rows(BOOKED, id).chain(booked -> rows(TAKEN, id).chain(taken -> new LoanHistories(session)
                .of(List.of(loan))
                .map(histories -> Objects.requireNonNull(histories.get(loan.applicationId())))
                .map(history -> standings(history.lines(calculation), booked, taken))));
    }

    private Uni<List<Tuple>> rows(String query, UUID applicationId) {
        return session.createNativeQuery(query, Tuple.class)
                .setParameter("id", applicationId)
                .getResultList();
    }

    private static List<LineStanding> standings(List<Line> lines, List<Tuple> booked, List<Tuple> taken) {
        Map<Key, Tuple> books = booked.stream().collect(toMap(Key::of, row -> row));
        Map<Key, List<ClaimId>> claims = taken.stream()
                .collect(groupingBy(Key::of, mapping(row -> new ClaimId(row.get("claim", UUID.class)), toList())));
        return lines.stream()
                .map(line -> {
                    var key = new Key(
                            line.eventId(), line.line().name(), line.year().value());
                    var book = Optional.ofNullable(books.get(key));
                    return new LineStanding(
                            LoanPayment.of(line),
                            new Money(book.map(row -> row.get("reimbursable", Long.class))
                                    .orElse(0L)),
                            new Money(book.map(row -> row.get("claimed", Long.class))
                                    .orElse(0L)),
                            claims.getOrDefault(key, List.of()));
                })
                .toList();
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

    /** What the books know a line by, besides its application. */
    private record Key(String event, String line, int year) {
        static Key of(Tuple row) {
            return new Key(
                    row.get("event", String.class), row.get("line", String.class), row.get("year", Integer.class));
        }
    }
}
