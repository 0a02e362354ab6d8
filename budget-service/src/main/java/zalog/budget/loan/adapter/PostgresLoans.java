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
import zalog.budget.loan.model.ChangedLine;
import zalog.budget.loan.model.KnownLoan;
import zalog.budget.loan.model.LineId;
import zalog.budget.loan.model.LoanEvent;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** Loans in PostgreSQL, within one transaction: each call is one statement. */
final class PostgresLoans implements Loans {
    /** A statement of its own, because a statement does not see what was committed while it waited. */
    private static final String HOLD = """
            select 1 from (select pg_advisory_xact_lock(84, hashtext(cast(:bank as text)))) as held
            """;

    private static final String FIND = """
            select distinct on (agreement_number, agreement_date)
                   content,
                   exists (select from reservation
                           where reservation.application_id = loan.application_id and status <> 'RELEASED') as live
            from loan
            join unnest(cast(:numbers as text[]), cast(:dates as date[])) as wanted (number, date)
              on agreement_number = wanted.number and agreement_date = wanted.date
            where bank = :bank
            order by agreement_number, agreement_date, live desc, registered_at desc, application_id
            """;
    private static final String RECORDED = """
            select * from loan_event where bank = :bank and event_id = any (cast(:ids as text[]))
            """;
    private static final String EVENTS = """
            select loan_event.* from loan_event
            join unnest(cast(:numbers as text[]), cast(:dates as date[])) as wanted (number, date)
              on agreement_number = wanted.number and agreement_date = wanted.date
            where bank = :bank
            order by position
            """;
    private static final String REIMBURSABLE = """
            select application_id as id, event_id as event, reimbursable_kopecks as kopecks
            from reimbursable_line where application_id = any (cast(:ids as uuid[]))
            """;

    private final Mutiny.StatelessSession session;

    PostgresLoans(Mutiny.StatelessSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> hold(Bic bank) {
        return session.createNativeQuery(HOLD, Integer.class)
                .setParameter("bank", bank.value())
                .getSingleResult()
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<Agreement, KnownLoan>> find(Bic bank, Collection<Agreement> agreements) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("bank", bank.value())
                .setParameter("numbers", numbers(agreements))
                .setParameter("dates", dates(agreements))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new KnownLoan(
                                LoanJson.read(row.get("content", String.class)), row.get("live", Boolean.class)))
                        .collect(toMap(known -> known.loan().agreement(), known -> known)));
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
    public Uni<Void> append(Bic bank, List<LoanEvent> events, Instant receivedAt) {
        return LoanStatements.append(session, bank, events, receivedAt);
    }

    @Override
    public Uni<Map<Agreement, List<LoanEvent>>> events(Bic bank, Collection<Agreement> agreements) {
        return session.createNativeQuery(EVENTS, LoanEventRow.class)
                .setParameter("bank", bank.value())
                .setParameter("numbers", numbers(agreements))
                .setParameter("dates", dates(agreements))
                .getResultList()
                .map(rows -> rows.stream().map(LoanEventRow::toEvent).collect(groupingBy(LoanEvent::agreement)));
    }

    @Override
    public Uni<Map<LineId, Money>> reimbursable(Collection<ApplicationId> applications) {
        return session.createNativeQuery(REIMBURSABLE, Tuple.class)
                .setParameter(
                        "ids", applications.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(toMap(
                                row -> new LineId(
                                        new ApplicationId(row.get("id", UUID.class)), row.get("event", String.class)),
                                row -> new Money(row.get("kopecks", Long.class)))));
    }

    @Override
    public Uni<Void> save(FinancialYear year, List<ChangedLine> lines, Instant at) {
        return LoanStatements.save(session, year, lines, at);
    }

    private static String[] numbers(Collection<Agreement> agreements) {
        return agreements.stream().map(Agreement::number).toArray(String[]::new);
    }

    private static LocalDate[] dates(Collection<Agreement> agreements) {
        return agreements.stream().map(Agreement::date).toArray(LocalDate[]::new);
    }
}
