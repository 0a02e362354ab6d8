package zalog.budget.loan.adapter;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.loan.model.ChangedLine;
import zalog.budget.loan.model.LoanEvent;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;

/** The statements that write a batch of events, and the lines that follow from it. */
final class LoanStatements {
    private static final String APPEND = """
            insert into loan_event (bank, event_id, agreement_number, agreement_date, type, occurred_on,
                                    period_start, period_end, amount_kopecks, received_at)
            select :bank, id, number, date, type, occurred_on, period_start, period_end, amount, :at
            from unnest(cast(:ids as text[]), cast(:numbers as text[]), cast(:dates as date[]),
                        cast(:types as text[]), cast(:occurred as date[]), cast(:starts as date[]),
                        cast(:ends as date[]), cast(:amounts as bigint[]))
                with ordinality
                as event (id, number, date, type, occurred_on, period_start, period_end, amount, n)
            order by n
            """;
    private static final String SAVE = """
            insert into reimbursable_line (application_id, event_id, line, financial_year, paid_kopecks,
                                           reimbursable_kopecks, computed_at)
            select id, event, line, :year, paid, reimbursable, :at
            from unnest(cast(:ids as uuid[]), cast(:events as text[]), cast(:lines as text[]),
                        cast(:paid as bigint[]), cast(:reimbursable as bigint[]))
                as changed (id, event, line, paid, reimbursable)
            on conflict (application_id, event_id) do update
            set reimbursable_kopecks = excluded.reimbursable_kopecks, computed_at = excluded.computed_at
            """;

    private LoanStatements() {}

    static Uni<Void> append(Mutiny.StatelessSession session, Bic bank, List<LoanEvent> events, Instant at) {
        return session.createNativeQuery(APPEND)
                .setParameter("bank", bank.value())
                .setParameter("at", at)
                .setParameter("ids", array(events, LoanEvent::eventId, String[]::new))
                .setParameter(
                        "numbers", array(events, event -> event.agreement().number(), String[]::new))
                .setParameter("dates", array(events, event -> event.agreement().date(), LocalDate[]::new))
                .setParameter(
                        "types", array(events, event -> EventType.of(event).name(), String[]::new))
                .setParameter("occurred", array(events, LoanEvent::occurredOn, LocalDate[]::new))
                .setParameter("starts", array(events, LoanStatements::periodStart, LocalDate[]::new))
                .setParameter("ends", array(events, LoanStatements::periodEnd, LocalDate[]::new))
                .setParameter("amounts", array(events, event -> event.amount().kopecks(), Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    static Uni<Void> save(Mutiny.StatelessSession session, FinancialYear year, List<ChangedLine> lines, Instant at) {
        return session.createNativeQuery(SAVE)
                .setParameter("year", year.value())
                .setParameter("at", at)
                .setParameter(
                        "ids", array(lines, each -> each.loan().applicationId().value(), UUID[]::new))
                .setParameter("events", array(lines, each -> each.line().eventId(), String[]::new))
                .setParameter("lines", array(lines, each -> each.line().line().name(), String[]::new))
                .setParameter("paid", array(lines, each -> each.line().paid().kopecks(), Long[]::new))
                .setParameter(
                        "reimbursable",
                        array(lines, each -> each.line().reimbursable().kopecks(), Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable LocalDate periodStart(LoanEvent event) {
        return event instanceof LoanEvent.InterestPaid paid ? paid.periodStart() : null;
    }

    private static @Nullable LocalDate periodEnd(LoanEvent event) {
        return event instanceof LoanEvent.InterestPaid paid ? paid.periodEnd() : null;
    }

    private static <E, T> T[] array(
            List<E> elements, Function<E, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return elements.stream().map(value).toArray(array);
    }
}
