package zalog.budget.loan.adapter;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.model.ChangedLine;
import zalog.kernel.FinancialYear;

/** Writes what changed of lines of closed years. */
final class LineAdjustments {
    private static final String ADD = """
            insert into line_adjustment_entry (application_id, event_id, line, closed_year, posted_year,
                                               paid_change_kopecks, change_kopecks, recorded_at)
            select id, event, line, closed, cast(:posted as int), paid, change, :at
            from unnest(cast(:ids as uuid[]), cast(:events as text[]), cast(:lines as text[]), cast(:years as int[]),
                        cast(:paid as bigint[]), cast(:changes as bigint[]))
                as changed (id, event, line, closed, paid, change)
            """;

    private LineAdjustments() {}

    static Uni<Void> add(
            Mutiny.StatelessSession session, Optional<FinancialYear> posted, List<ChangedLine> lines, Instant at) {
        return session.createNativeQuery(ADD)
                .setParameter("posted", posted.map(FinancialYear::value).orElse(null))
                .setParameter("at", at)
                .setParameter(
                        "ids", array(lines, each -> each.loan().applicationId().value(), UUID[]::new))
                .setParameter("events", array(lines, each -> each.line().eventId(), String[]::new))
                .setParameter("lines", array(lines, each -> each.line().line().name(), String[]::new))
                .setParameter("years", array(lines, each -> each.line().year().value(), Integer[]::new))
                .setParameter("paid", array(lines, each -> each.paidChange().kopecks(), Long[]::new))
                .setParameter("changes", array(lines, each -> each.change().kopecks(), Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static <T> T[] array(List<ChangedLine> lines, Function<ChangedLine, T> value, IntFunction<T[]> array) {
        return lines.stream().map(value).toArray(array);
    }
}
