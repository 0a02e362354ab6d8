package zalog.budget.loan.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.Loans;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Amounts;
import zalog.budget.loan.model.ChangedLine;
import zalog.budget.loan.model.FoundLoan;
import zalog.budget.loan.model.LineId;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.LoanHistory;
import zalog.budget.loan.model.Refusal;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/** Loans in PostgreSQL, within one transaction: each call takes the same few statements, however much it is about. */
final class PostgresLoans implements Loans {
    /** A statement of its own, because a statement does not see what was committed while it waited. */
    private static final String HOLD = """
            select 1 from (select pg_advisory_xact_lock(84, hashtext(cast(:bank as text)))) as held
            """;

    private static final String FIND = """
            with wanted as (
                select * from unnest(cast(:numbers as text[]), cast(:dates as date[])) as wanted (number, date)
            ), held as (
                select loan.* from wanted join loan on agreement_number = number and agreement_date = date
                where bank = :bank
                union all
                select loan.* from loan_bank join loan using (application_id)
                join wanted on agreement_number = number and agreement_date = date
                where loan_bank.bank = :bank and held_from is not null
            )
            select distinct on (agreement_number, agreement_date)
                   content,
                   exists (select from reservation
                           where reservation.application_id = held.application_id and status <> 'RELEASED') as live
            from held
            order by agreement_number, agreement_date, live desc, registered_at desc, application_id
            """;
    private static final String LOCK = """
            select 1 from loan where application_id = any (cast(:ids as uuid[])) order by application_id for no key update
            """;
    private static final String RECORDED = """
            select * from loan_event where bank = :bank and event_id = any (cast(:ids as text[]))
            """;
    private static final String LINES = """
            select application_id as id, event_id as event, line, paid_year as year,
                   cast(sum(paid_kopecks) as bigint) as paid, cast(sum(reimbursable_kopecks) as bigint) as reimbursable
            from reimbursable_line where application_id = any (cast(:ids as uuid[]))
            group by application_id, event_id, line, paid_year
            """;

    private final Mutiny.StatelessSession session;
    private final LoanHistories histories;

    PostgresLoans(Mutiny.StatelessSession session) {
        this.session = session;
        this.histories = new LoanHistories(session);
    }

    @Override
    public Uni<Void> hold(Bic bank) {
        return session.createNativeQuery(HOLD, Integer.class)
                .setParameter("bank", bank.value())
                .getSingleResult()
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<Agreement, FoundLoan>> find(Bic bank, Collection<Agreement> agreements) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("bank", bank.value())
                .setParameter(
                        "numbers", agreements.stream().map(Agreement::number).toArray(String[]::new))
                .setParameter("dates", agreements.stream().map(Agreement::date).toArray(LocalDate[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new FoundLoan(
                                LoanJson.read(row.get("content", String.class)), row.get("live", Boolean.class)))
                        .collect(toMap(found -> found.loan().agreement(), found -> found)));
    }

    @Override
    public Uni<Map<ApplicationId, LoanHistory>> lock(Collection<Loan> loans) {
        return session.createNativeQuery(LOCK, Integer.class)
                .setParameter("ids", ids(loans.stream().map(Loan::applicationId).toList()))
                .getResultList()
                .chain(() -> histories.of(loans));
    }

    @Override
    public Uni<Map<String, LoanEvent>> recorded(Bic bank, Collection<String> eventIds) {
        return session.createNativeQuery(RECORDED, LoanEventRow.class)
                .setParameter("bank", bank.value())
                .setParameter("ids", eventIds.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().collect(toMap(row -> row.eventId, LoanEventRow::toEvent)));
    }

    @Override
    public Uni<Void> append(List<LoanEvent> events, Instant receivedAt) {
        return LoanStatements.append(session, events, receivedAt);
    }

    @Override
    public Uni<Void> refuse(Bic bank, List<Refusal> refusals, Instant receivedAt) {
        return refusals.isEmpty()
                ? Uni.createFrom().voidItem()
                : LoanStatements.refuse(session, bank, refusals, receivedAt);
    }

    @Override
    public Uni<Map<ApplicationId, Map<LineId, Amounts>>> lines(Collection<ApplicationId> applications) {
        return session.createNativeQuery(LINES, Tuple.class)
                .setParameter("ids", ids(applications))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> new ApplicationId(row.get("id", UUID.class)),
                                toMap(PostgresLoans::lineId, PostgresLoans::amounts))));
    }

    @Override
    public Uni<Void> save(FinancialYear year, List<ChangedLine> lines, Instant at) {
        return LoanStatements.save(session, year, lines, at);
    }

    @Override
    public Uni<Void> adjust(FinancialYear posted, List<ChangedLine> lines, Instant at) {
        return LineAdjustments.add(session, posted, lines, at);
    }

    @Override
    public Uni<Void> saveHolders(List<LoanHistory> assigned) {
        return assigned.isEmpty() ? Uni.createFrom().voidItem() : LoanStatements.saveHolders(session, assigned);
    }

    private static LineId lineId(Tuple row) {
        return new LineId(
                new ApplicationId(row.get("id", UUID.class)),
                row.get("event", String.class),
                ProgrammeLine.valueOf(row.get("line", String.class)),
                new FinancialYear(row.get("year", Integer.class)));
    }

    private static Amounts amounts(Tuple row) {
        return new Amounts(new Money(row.get("paid", Long.class)), new Money(row.get("reimbursable", Long.class)));
    }

    private static UUID[] ids(Collection<ApplicationId> applications) {
        return applications.stream().map(ApplicationId::value).toArray(UUID[]::new);
    }
}
