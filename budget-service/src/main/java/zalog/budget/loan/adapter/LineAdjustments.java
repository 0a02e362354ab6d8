package zalog.budget.loan.adapter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.adapter.LineView.Adjustment;
import zalog.budget.loan.model.ChangedLine;
import zalog.budget.loan.model.Line;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/** What changed of lines of closed years. */
final class LineAdjustments {
    private static final String ADD = """
            with entered as (
                insert into line_adjustment_entry (application_id, event_id, line, closed_year, posted_year,
                                                   paid_change_kopecks, change_kopecks, recorded_at)
                select id, event, line, closed, :posted, paid, change, :at
                from unnest(cast(:ids as uuid[]), cast(:events as text[]), cast(:lines as text[]),
                            cast(:years as int[]), cast(:paid as bigint[]), cast(:changes as bigint[]))
                    as changed (id, event, line, closed, paid, change)
                returning *
            )
            insert into reimbursable_line as known (application_id, event_id, line, paid_year, financial_year, paid_kopecks,
                                                    reimbursable_kopecks, computed_at)
            select application_id, event_id, line, closed_year, posted_year, paid_change_kopecks, change_kopecks, recorded_at
            from entered
            on conflict (application_id, event_id, line, paid_year, financial_year) do update
            set paid_kopecks = known.paid_kopecks + excluded.paid_kopecks,
                reimbursable_kopecks = known.reimbursable_kopecks + excluded.reimbursable_kopecks,
                computed_at = excluded.computed_at
            """;

    private static final String OF_LOAN = """
            select event_id as event, line, closed_year as closed, posted_year as posted, change_kopecks as change
            from line_adjustment_entry where application_id = :id
            order by position
            """;

    private static final String CLAIMED = """
            select event_id as event, line, paid_year as closed, cast(sum(claimed_kopecks - returned_kopecks) as bigint) as claimed
            from reimbursable_line where application_id = :id
            group by event_id, line, paid_year
            """;

    private LineAdjustments() {}

    /** Which line of a loan was adjusted. */
    record Key(String eventId, ProgrammeLine line, FinancialYear year) {
        static Key of(Line line) {
            return new Key(line.eventId(), line.line(), line.year());
        }
    }

    static Uni<Map<Key, List<Adjustment>>> of(Mutiny.StatelessSession session, ApplicationId loan) {
        return session.createNativeQuery(OF_LOAN, Tuple.class)
                .setParameter("id", loan.value())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(groupingBy(LineAdjustments::key, mapping(LineAdjustments::adjustment, toList()))));
    }

    /** What live claims have taken of each line, less what they set off and what came back. */
    static Uni<Map<Key, Money>> claimed(Mutiny.StatelessSession session, ApplicationId loan) {
        return session.createNativeQuery(CLAIMED, Tuple.class)
                .setParameter("id", loan.value())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(toMap(LineAdjustments::key, row -> new Money(row.get("claimed", Long.class)))));
    }

    private static Key key(Tuple row) {
        return new Key(
                row.get("event", String.class),
                ProgrammeLine.valueOf(row.get("line", String.class)),
                new FinancialYear(row.get("closed", Integer.class)));
    }

    private static Adjustment adjustment(Tuple row) {
        return new Adjustment(
                new FinancialYear(row.get("posted", Integer.class)), new Money(row.get("change", Long.class)));
    }

    static Uni<Void> add(Mutiny.StatelessSession session, FinancialYear posted, List<ChangedLine> lines, Instant at) {
        return session.createNativeQuery(ADD)
                .setParameter("posted", posted.value())
                .setParameter("at", at)
                .setParameter(
                        "ids", uuids(lines, each -> each.loan().applicationId().value()))
                .setParameter("events", texts(lines, each -> each.line().eventId()))
                .setParameter("lines", texts(lines, each -> each.line().line().name()))
                .setParameter("years", array(lines, each -> each.line().year().value(), Integer[]::new))
                .setParameter("paid", array(lines, each -> each.paidChange().kopecks(), Long[]::new))
                .setParameter("changes", array(lines, each -> each.change().kopecks(), Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }
}
