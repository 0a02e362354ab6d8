package zalog.budget.loan.adapter;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import zalog.kit.persistence.RawRow;
import zalog.kit.persistence.Rows;

/** Loans in PostgreSQL, within one transaction: each call takes the same few statements, however much it is about. */
final class PostgresLoans implements Loans {
    /** A statement of its own, because a statement does not see what was committed while it waited. */
    private static final String HOLD = """
            select 1 from (select pg_advisory_xact_lock(84, hashtext($1))) as held
            """;

    private static final String FIND = """
            with wanted as (
                select agreement_key(number) as key, date from unnest($2::text[], $3::date[]) as wanted (number, date)
            ), held as (
                select loan.* from wanted
                join loan on agreement_key = key and agreement_date = date
                where bank = $1
                union all
                select loan.* from loan_bank join loan using (application_id)
                join wanted on agreement_key = key and agreement_date = date
                where loan_bank.bank = $1
            )
            select distinct on (agreement_key, agreement_date)
                   content,
                   exists (select from reservation
                           where reservation.application_id = held.application_id and status <> 'RELEASED') as live,
                   exists (select from loan_bank as named where named.application_id = held.application_id) as assigned
            from held
            order by agreement_key, agreement_date, live desc, registered_at desc, application_id
            """;
    private static final String LOCK = """
            select application_id, freed is not null from loan
            where application_id = any ($1::uuid[]) order by application_id for no key update
            """;
    /** Joined, so that each id is looked up by itself, however few rows the planner knows of. */
    private static final String RECORDED = """
            select %s from unnest($2::text[]) as wanted (id) join loan_event as event on bank = $1 and event_id = wanted.id
            """.formatted(LoanEventRow.COLUMNS);

    private static final String LINES = """
            select application_id, event_id, line, paid_year, paid_kopecks, reimbursable_kopecks
            from reimbursable_line where application_id = any ($1::uuid[])
            """;

    private final Mutiny.StatelessSession session;
    private final LoanHistories histories;

    PostgresLoans(Mutiny.StatelessSession session) {
        this.session = session;
        this.histories = new LoanHistories(session);
    }

    @Override
    public Uni<Void> hold(Bic bank) {
        return Rows.hold(session, HOLD, bank.value());
    }

    @Override
    public Uni<Void> holdAgreements() {
        return Assignments.noNewLoanMeanwhile(session);
    }

    @Override
    public Uni<Map<Agreement, FoundLoan>> find(Bic bank, Collection<Agreement> agreements) {
        return Rows.select(
                        session,
                        FIND,
                        row -> new FoundLoan(LoanJson.read(row.text(0)), row.bool(1), row.bool(2)),
                        bank.value(),
                        texts(agreements, Agreement::number),
                        array(agreements, Agreement::date, LocalDate[]::new))
                .map(rows -> rows.stream().collect(toMap(found -> found.loan().agreement(), found -> found)));
    }

    @Override
    public Uni<Set<ApplicationId>> lock(Collection<Loan> loans) {
        return Rows.select(session, LOCK, row -> Map.entry(new ApplicationId(row.uuid(0)), row.bool(1)), (Object)
                        uuids(loans, loan -> loan.applicationId().value()))
                .map(locked -> locked.stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(toSet()));
    }

    @Override
    public Uni<Map<ApplicationId, LoanHistory>> histories(Collection<Loan> loans) {
        return histories.of(loans);
    }

    @Override
    public Uni<Map<ApplicationId, Set<Bic>>> occupied(Map<ApplicationId, Set<Bic>> assignees) {
        return assignees.isEmpty() ? Uni.createFrom().item(Map.of()) : OccupiedBanks.of(session, assignees);
    }

    @Override
    public Uni<Map<String, LoanEvent>> recorded(Bic bank, Collection<String> eventIds) {
        return Rows.select(session, RECORDED, LoanEventRow::read, bank.value(), eventIds.toArray(String[]::new))
                .map(events -> events.stream().collect(toMap(LoanEvent::eventId, event -> event)));
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
        return Rows.select(session, LINES, PostgresLoans::known, (Object) uuids(applications, ApplicationId::value))
                .map(rows -> {
                    Map<ApplicationId, Map<LineId, Amounts>> lines = new HashMap<>();
                    rows.forEach(row -> lines.computeIfAbsent(row.id().applicationId(), _ -> new HashMap<>())
                            .merge(row.id(), row.amounts(), Amounts::plus));
                    return lines;
                });
    }

    /** A line as it was computed for its year, or a change that was posted later. */
    private record Known(LineId id, Amounts amounts) {}

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

    private static Known known(RawRow row) {
        return new Known(
                new LineId(
                        new ApplicationId(row.uuid(0)),
                        row.text(1),
                        ProgrammeLine.valueOf(row.text(2)),
                        new FinancialYear((int) row.number(3))),
                new Amounts(new Money(row.number(4)), new Money(row.number(5))));
    }
}
