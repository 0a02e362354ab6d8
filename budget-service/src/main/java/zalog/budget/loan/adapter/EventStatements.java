package zalog.budget.loan.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Fate;
import zalog.budget.loan.model.FoundLoan;
import zalog.budget.loan.model.Line;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.LoanHistory;
import zalog.budget.loan.model.Verdict;
import zalog.contracts.ContractJson;
import zalog.kernel.Bic;
import zalog.kit.http.Page;
import zalog.kit.problem.Language;

/** Statements of what banks sent, refused or not, in the order of arrival, and of what became of it. */
final class EventStatements {
    private static final String ROWS = """
            select * from %s
            where bank = any (cast(:banks as text[])) and position > :after
              and received_at >= :from and received_at < :until
              and (:number = '' or agreement_number = :number) and (:date = '' or cast(agreement_date as text) = :date)
            order by position limit :rows
            """;

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

    private record Arrived(List<LoanEventRow> accepted, List<RefusedLoanEventRow> refused) {}

    private record Placed(long position, EventView view) {}

    @FunctionalInterface
    private interface Histories {
        Uni<Map<Agreement, LoanHistory>> of(Arrived page);
    }

    private Uni<Page<EventView>> page(
            Collection<Bic> banks, StatementQuery.Asked asked, String date, Histories histories, Language language) {
        return rows("loan_event", LoanEventRow.class, banks, asked, date)
                .chain(accepted -> rows("refused_loan_event", RefusedLoanEventRow.class, banks, asked, date)
                        .map(refused -> new Arrived(accepted, refused)))
                .chain(arrived -> histories.of(arrived).map(known -> placed(arrived, known, language)))
                .map(placed -> Page.of(placed, asked.rows(), each -> String.valueOf(each.position())))
                .map(page -> new Page<>(page.items().stream().map(Placed::view).toList(), page.next()));
    }

    private <R> Uni<List<R>> rows(
            String table, Class<R> type, Collection<Bic> banks, StatementQuery.Asked asked, String date) {
        return session.createNativeQuery(ROWS.formatted(table), type)
                .setParameter("banks", banks.stream().map(Bic::value).toArray(String[]::new))
                .setParameter("after", asked.after())
                .setParameter("from", asked.from())
                .setParameter("until", asked.until())
                .setParameter("number", asked.agreementNumber().orElse(""))
                .setParameter("date", date)
                .setParameter("rows", asked.rows() + 1)
                .getResultList();
    }

    private Uni<Map<Agreement, LoanHistory>> histories(Bic bank, List<LoanEventRow> accepted) {
        var agreements = accepted.stream().map(LoanEventRow::agreement).collect(toSet());
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
                .map(row -> new Placed(
                        row.position,
                        accepted(
                                row,
                                Optional.ofNullable(known.get(row.agreement())),
                                lines.getOrDefault(row.agreement(), Map.of()))));
        var refused = arrived.refused().stream().map(row -> new Placed(row.position, refused(row, language)));
        return Stream.concat(accepted, refused)
                .sorted(Comparator.comparingLong(Placed::position))
                .toList();
    }

    /** An event of a bank that no longer holds the loan, nor ever did, counts for nothing. */
    private static EventView accepted(LoanEventRow row, Optional<LoanHistory> history, Map<String, List<Line>> lines) {
        var effect = history.map(loan -> EventView.Effect.of(loan.fate(row.eventId)))
                .orElse(new EventView.Effect(Fate.Kind.WITHOUT_EFFECT, Optional.empty()));
        return new EventView(
                row.receivedAt,
                row.bank,
                Verdict.Kind.ACCEPTED,
                EventJson.of(row.toEvent()),
                Optional.of(effect),
                lines.getOrDefault(row.eventId, List.of()).stream()
                        .map(EventView.OfLine::of)
                        .toList(),
                List.of());
    }

    private static EventView refused(RefusedLoanEventRow row, Language language) {
        return new EventView(
                row.receivedAt,
                row.bank,
                Verdict.Kind.REFUSED,
                json(row.body),
                Optional.empty(),
                List.of(),
                VerdictsView.OfField.of(FaultsJson.read(row.faults), language));
    }

    private static Object json(String body) {
        try {
            return ContractJson.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as JSON is none", e);
        }
    }
}
