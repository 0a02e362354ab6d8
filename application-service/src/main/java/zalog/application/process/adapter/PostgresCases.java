package zalog.application.process.adapter;

import static java.util.stream.Collectors.toMap;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.application.adapter.Json;
import zalog.application.process.Advance;
import zalog.application.process.model.Case;
import zalog.application.process.model.Entry;
import zalog.application.process.model.State;
import zalog.application.process.model.Status;
import zalog.contracts.application.ApplicationContent;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;
import zalog.kit.persistence.Rows;

/** Cases and their timelines in PostgreSQL; every method is one statement, however many cases it is for. */
@ApplicationScoped
class PostgresCases {
    /** Always in the order of ids, so that two batches with the same cases wait for each other and never deadlock. */
    private static final String LOCK = """
            select %s from application a where a.id = any ($1::uuid[]) order by a.id for update
            """.formatted(CaseRow.COLUMNS);

    private static final String OVERDUE = """
            select id from application
            where awaits_until < $1 order by id limit $2
            """;

    private static final String STATUS = "select status from application where id = $1 and inn = $2";

    private static final String CONTENTS = """
            select application_id, cast(content as text)
            from application_content where application_id = any ($1::uuid[])
            """;

    private static final String SAVE = """
            with changed as (
                update application a
                set status = c.status, state = cast(c.state as json), awaits_until = cast(c.awaits_until as date),
                    version = c.version
                from unnest(cast(:ids as uuid[]), cast(:statuses as text[]), cast(:states as text[]),
                            cast(:awaits as text[]), cast(:versions as int[]))
                    as c (id, status, state, awaits_until, version)
                where a.id = c.id
            )
            insert into timeline_entry (application_id, position, milestone, at, figures, explanation)
            select application_id, position, milestone, cast(at as timestamptz), cast(figures as json),
                   cast(explanation as json)
            from unnest(cast(:entryIds as uuid[]), cast(:positions as int[]), cast(:milestones as text[]),
                        cast(:instants as text[]), cast(:figures as text[]), cast(:explanations as text[]))
                as e (application_id, position, milestone, at, figures, explanation)
            """;

    Uni<Map<ApplicationId, Case>> lock(Mutiny.StatelessSession session, Set<ApplicationId> ids) {
        return Rows.select(session, LOCK, CaseRow::toCase, (Object) uuids(ids, ApplicationId::value))
                .map(cases -> cases.stream().collect(toMap(Case::id, found -> found)));
    }

    /** Cases whose last day of waiting for a guarantee is over. */
    Uni<List<ApplicationId>> overdue(Mutiny.StatelessSession session, LocalDate today, int limit) {
        return Rows.select(session, OVERDUE, row -> new ApplicationId(row.uuid(0)), today, limit);
    }

    /** Where an application of this firm stands; nothing where the firm has no such application. */
    Uni<Optional<Status>> statusOf(Mutiny.StatelessSession session, Inn firm, ApplicationId id) {
        return Rows.first(session, STATUS, row -> Status.valueOf(row.text(0)), id.value(), firm.value());
    }

    Uni<Map<ApplicationId, ApplicationContent>> contents(Mutiny.StatelessSession session, Set<ApplicationId> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Rows.select(
                        session,
                        CONTENTS,
                        row -> Map.entry(
                                new ApplicationId(row.uuid(0)), new Json(row.text(1)).as(ApplicationContent.class)),
                        (Object) uuids(ids, ApplicationId::value))
                .map(contents -> contents.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Keeps where each case has come to, and every line of its timeline on the way. */
    Uni<Void> save(Mutiny.StatelessSession session, List<Advance> advances) {
        if (advances.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<ApplicationId, Case> last = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Advance advance : advances) {
            last.put(advance.before().id(), advance.after());
            lines.addAll(Line.of(advance));
        }
        return save(session, last.values(), lines);
    }

    private static Uni<Void> save(Mutiny.StatelessSession session, Collection<Case> cases, List<Line> lines) {
        return session.createNativeQuery(SAVE)
                .setParameter("ids", uuids(cases, each -> each.id().value()))
                .setParameter(
                        "statuses", texts(cases, each -> Status.of(each.state()).name()))
                .setParameter("states", texts(cases, each -> StateJson.write(each.state())))
                .setParameter("awaits", texts(cases, each -> awaitsUntil(each.state())))
                .setParameter("versions", array(cases, Case::version, Integer[]::new))
                .setParameter("entryIds", uuids(lines, Line::application))
                .setParameter("positions", array(lines, Line::position, Integer[]::new))
                .setParameter(
                        "milestones",
                        texts(lines, line -> line.entry().milestone().name()))
                .setParameter("instants", texts(lines, line -> line.entry().at().toString()))
                .setParameter(
                        "figures",
                        texts(lines, line -> Json.of(line.entry().figures()).text()))
                .setParameter("explanations", texts(lines, line -> explanation(line.entry())))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable String explanation(Entry entry) {
        return entry.explanation().isEmpty()
                ? null
                : Json.of(entry.explanation()).text();
    }

    private static @Nullable String awaitsUntil(State state) {
        return state instanceof State.AwaitingGuarantee(LocalDate until) ? until.toString() : null;
    }

    /** A line of a timeline and its place there. */
    private record Line(UUID application, int position, Entry entry) {
        static List<Line> of(Advance advance) {
            List<Line> lines = new ArrayList<>();
            for (Entry entry : advance.step().entries()) {
                lines.add(
                        new Line(advance.before().id().value(), advance.before().version() + lines.size() + 1, entry));
            }
            return lines;
        }
    }
}
