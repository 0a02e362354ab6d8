package zalog.budget.loan.adapter;

import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.ChangedLine;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.LoanHistory;
import zalog.budget.loan.model.Refusal;
import zalog.budget.loan.model.Submission;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;

/** The statements that write a batch of events, and the lines that follow from it. */
final class LoanStatements {
    private static final String APPEND = """
            insert into loan_event (bank, event_id, agreement_number, agreement_date, type, occurred_on, period_start,
                                    period_end, amount_kopecks, amends, made_at, details, received_at)
            select bank, id, number, date, type, occurred_on, period_start, period_end, amount, amends, made_at, details, :at
            from unnest(cast(:banks as text[]), cast(:ids as text[]), cast(:numbers as text[]), cast(:dates as date[]),
                        cast(:types as text[]), cast(:occurred as date[]), cast(:starts as date[]),
                        cast(:ends as date[]), cast(:amounts as bigint[]), cast(:amends as text[]),
                        cast(cast(:made as text[]) as timestamptz[]), cast(:details as text[]))
                with ordinality
                as event (bank, id, number, date, type, occurred_on, period_start, period_end, amount, amends, made_at,
                          details, n)
            order by n
            """;
    private static final String REFUSE = """
            insert into refused_loan_event (bank, event_id, agreement_number, agreement_date, body, faults, received_at)
            select :bank, id, number, date, body, faults, :at
            from unnest(cast(:ids as text[]), cast(:numbers as text[]), cast(:dates as date[]), cast(:bodies as text[]),
                        cast(:faults as text[]))
                with ordinality as refused (id, number, date, body, faults, n)
            order by n
            """;
    private static final String SAVE_HOLDERS = """
            insert into loan_bank (application_id, bank, held_from)
            select * from unnest(cast(:ids as uuid[]), cast(:banks as text[]), cast(:from as date[]))
            on conflict (application_id, bank) do update set held_from = excluded.held_from
            where loan_bank.held_from is distinct from excluded.held_from
            """;
    private static final String SAVE = """
            insert into reimbursable_line (application_id, event_id, line, paid_year, financial_year, paid_kopecks,
                                           reimbursable_kopecks, computed_at)
            select id, event, line, :year, :year, paid, reimbursable, :at
            from unnest(cast(:ids as uuid[]), cast(:events as text[]), cast(:lines as text[]),
                        cast(:paid as bigint[]), cast(:reimbursable as bigint[]))
                as changed (id, event, line, paid, reimbursable)
            on conflict (application_id, event_id, line, paid_year, financial_year) do update
            set paid_kopecks = excluded.paid_kopecks, reimbursable_kopecks = excluded.reimbursable_kopecks,
                computed_at = excluded.computed_at
            """;

    private LoanStatements() {}

    static Uni<Void> append(Mutiny.StatelessSession session, List<LoanEvent> events, Instant at) {
        List<LoanEventColumns> rows = events.stream().map(LoanEventColumns::of).toList();
        return session.createNativeQuery(APPEND)
                .setParameter("at", at)
                .setParameter("banks", texts(events, event -> event.bank().value()))
                .setParameter("ids", texts(events, LoanEvent::eventId))
                .setParameter(
                        "numbers", texts(events, event -> event.agreement().number()))
                .setParameter("dates", array(events, event -> event.agreement().date(), LocalDate[]::new))
                .setParameter("types", texts(rows, row -> row.type().name()))
                .setParameter("occurred", array(rows, LoanEventColumns::occurredOn, LocalDate[]::new))
                .setParameter("starts", array(rows, LoanEventColumns::periodStart, LocalDate[]::new))
                .setParameter("ends", array(rows, LoanEventColumns::periodEnd, LocalDate[]::new))
                .setParameter("amounts", array(rows, LoanEventColumns::amount, Long[]::new))
                .setParameter("amends", texts(rows, LoanEventColumns::amends))
                .setParameter("made", texts(rows, LoanEventColumns::madeAt))
                .setParameter("details", texts(rows, LoanEventColumns::details))
                .executeUpdate()
                .replaceWithVoid();
    }

    static Uni<Void> refuse(Mutiny.StatelessSession session, Bic bank, List<Refusal> refusals, Instant at) {
        List<Submission> sent = refusals.stream().map(Refusal::submission).toList();
        return session.createNativeQuery(REFUSE)
                .setParameter("bank", bank.value())
                .setParameter("at", at)
                .setParameter("ids", texts(sent, each -> each.eventId().orElse(null)))
                .setParameter("numbers", texts(sent, each -> number(each)))
                .setParameter("dates", array(sent, each -> date(each), LocalDate[]::new))
                .setParameter("bodies", texts(sent, Submission::body))
                .setParameter("faults", texts(refusals, each -> FaultsJson.write(each.faults())))
                .executeUpdate()
                .replaceWithVoid();
    }

    static Uni<Void> saveHolders(Mutiny.StatelessSession session, List<LoanHistory> assigned) {
        List<UUID> ids = new ArrayList<>();
        List<String> banks = new ArrayList<>();
        List<@Nullable LocalDate> from = new ArrayList<>();
        for (LoanHistory history : assigned) {
            for (Bic bank : history.banks()) {
                ids.add(history.loan().applicationId().value());
                banks.add(bank.value());
                from.add(history.heldFrom(bank).orElse(null));
            }
        }
        return session.createNativeQuery(SAVE_HOLDERS)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("banks", banks.toArray(String[]::new))
                .setParameter("from", from.toArray(LocalDate[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    static Uni<Void> save(Mutiny.StatelessSession session, FinancialYear year, List<ChangedLine> lines, Instant at) {
        return session.createNativeQuery(SAVE)
                .setParameter("year", year.value())
                .setParameter("at", at)
                .setParameter(
                        "ids", uuids(lines, each -> each.loan().applicationId().value()))
                .setParameter("events", texts(lines, each -> each.line().eventId()))
                .setParameter("lines", texts(lines, each -> each.line().line().name()))
                .setParameter("paid", array(lines, each -> each.line().paid().kopecks(), Long[]::new))
                .setParameter(
                        "reimbursable",
                        array(lines, each -> each.line().reimbursable().kopecks(), Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable String number(Submission sent) {
        return sent.agreement().map(Agreement::number).orElse(null);
    }

    private static @Nullable LocalDate date(Submission sent) {
        return sent.agreement().map(Agreement::date).orElse(null);
    }
}
