package zalog.budget.loan.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static zalog.kit.persistence.Columns.texts;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Fate;
import zalog.budget.loan.model.FoundLoan;
import zalog.budget.loan.model.Line;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.LoanHistory;
import zalog.budget.loan.model.Verdict;
import zalog.kernel.Bic;
import zalog.kit.http.Page;
import zalog.kit.persistence.RawRow;
import zalog.kit.persistence.Rows;
import zalog.kit.problem.Language;

/** Statements of what banks sent, refused or not, in the order of arrival, and of what became of it. */
final class EventStatements {
    private static final String ROWS = """
            select %s from %s as event
            where bank = any ($1::text[]) and position > $2 and received_at >= $3 and received_at < $4
              and ($5 = '' or agreement_key(agreement_number) = agreement_key($5)) and ($6 = '' or agreement_date::text = $6)
            order by position limit $7
            """;
    private static final String ACCEPTED =
            ROWS.formatted(LoanEventRow.COLUMNS + ", event.position, event.received_at", "loan_event");
    private static final String REFUSED = ROWS.formatted(RefusedLoanEventRow.COLUMNS, "refused_loan_event");

    private final Mutiny.StatelessSession session;
    private final Calculation calculation;

    EventStatements(Mutiny.StatelessSession session, Calculation calculation) {
        this.session = session;
        this.calculation = calculation;
    }

    /** What a bank sent about all its loans. */
    Uni<Page<EventView>> ofBank(Bic bank, StatementQuery.Asked asked, Language language) {
        return page(List.of(bank), asked, "", page -> histories(bank, page.accepted()), language);
    }

    /** What these banks sent about one loan. */
    Uni<Page<EventView>> ofLoan(
            LoanHistory history, Collection<Bic> banks, StatementQuery.Asked asked, Language language) {
        var agreement = history.loan().agreement();
        var ofLoan = new StatementQuery.Asked(
                Optional.of(agreement.number()), asked.from(), asked.until(), asked.rows(), asked.after());
        return page(banks, ofLoan, agreement.date().toString(), _ -> histories(List.of(history.loan())), language);
    }

    private record Accepted(long position, Instant receivedAt, LoanEvent event) {
        static Accepted of(RawRow row) {
            return new Accepted(
                    row.number(LoanEventRow.WIDTH), row.instant(LoanEventRow.WIDTH + 1), LoanEventRow.read(row));
        }
    }

    private record Arrived(List<Accepted> accepted, List<RefusedLoanEventRow> refused) {}

    private record Placed(long position, EventView view) {}

    @FunctionalInterface
    private interface Histories {
        Uni<Map<Agreement, LoanHistory>> of(Arrived page);
    }

    private Uni<Page<EventView>> page(
            Collection<Bic> banks, StatementQuery.Asked asked, String date, Histories histories, Language language) {
        return rows(ACCEPTED, Accepted::of, banks, asked, date)
                .chain(accepted -> rows(REFUSED, RefusedLoanEventRow::of, banks, asked, date)
                        .map(refused -> new Arrived(accepted, refused)))
                .chain(arrived -> histories.of(arrived).map(known -> placed(arrived, known, language)))
                .map(placed -> Page.of(placed, asked.rows(), each -> String.valueOf(each.position())))
                .map(page -> page.map(Placed::view));
    }

    private <R> Uni<List<R>> rows(
            String sql, Function<RawRow, R> read, Collection<Bic> banks, StatementQuery.Asked asked, String date) {
        return Rows.select(
                session,
                sql,
                read,
                texts(banks, Bic::value),
                asked.after(),
                asked.from().atOffset(ZoneOffset.UTC),
                asked.until().atOffset(ZoneOffset.UTC),
                asked.agreementNumber().orElse(""),
                date,
                asked.rows() + 1L);
    }

    private Uni<Map<Agreement, LoanHistory>> histories(Bic bank, List<Accepted> accepted) {
        var agreements = accepted.stream().map(each -> each.event().agreement()).collect(toSet());
        return new PostgresLoans(session)
                .find(bank, agreements)
                .chain(found ->
                        histories(found.values().stream().map(FoundLoan::loan).toList()));
    }

    /** To be read after the rows, so that it knows all of them. */
    private Uni<Map<Agreement, LoanHistory>> histories(List<Loan> loans) {
        return new LoanHistories(session).of(loans).map(histories -> histories.values().stream()
                .collect(toMap(history -> history.loan().agreement(), history -> history)));
    }

    private List<Placed> placed(Arrived arrived, Map<Agreement, LoanHistory> known, Language language) {
        Map<Agreement, Map<String, List<Line>>> lines = known.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> each.getValue().lines(calculation).stream()
                        .collect(groupingBy(Line::eventId))));
        var accepted = arrived.accepted().stream()
                .map(each -> new Placed(
                        each.position(),
                        accepted(
                                each,
                                Optional.ofNullable(known.get(each.event().agreement())),
                                lines.getOrDefault(each.event().agreement(), Map.of()))));
        var refused = arrived.refused().stream().map(row -> new Placed(row.position(), refused(row, language)));
        return Stream.concat(accepted, refused)
                .sorted(Comparator.comparingLong(Placed::position))
                .toList();
    }

    /** An event of a bank that no longer holds the loan, nor ever did, counts for nothing. */
    private static EventView accepted(Accepted row, Optional<LoanHistory> history, Map<String, List<Line>> lines) {
        var event = row.event();
        var effect = history.map(loan -> EventView.Effect.of(loan.fate(event.eventId())))
                .orElse(new EventView.Effect(Fate.Kind.WITHOUT_EFFECT, Optional.empty()));
        return new EventView(
                row.receivedAt(),
                event.bank().value(),
                Verdict.Kind.ACCEPTED,
                EventJson.of(event),
                Optional.of(effect),
                lines.getOrDefault(event.eventId(), List.of()).stream()
                        .map(EventView.OfLine::of)
                        .toList(),
                List.of());
    }

    private static EventView refused(RefusedLoanEventRow row, Language language) {
        return new EventView(
                row.receivedAt(),
                row.bank(),
                Verdict.Kind.REFUSED,
                new AsSent(row.body()),
                Optional.empty(),
                List.of(),
                VerdictsView.OfField.of(FaultsJson.read(row.faults()), language));
    }
}
