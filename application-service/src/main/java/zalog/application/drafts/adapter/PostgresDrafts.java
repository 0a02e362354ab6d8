package zalog.application.drafts.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.application.drafts.Draft;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;
import zalog.kit.persistence.RawRow;
import zalog.kit.persistence.Rows;

/** Keeps drafts; each method sees those of one firm only. */
@ApplicationScoped
class PostgresDrafts {
    /** How many drafts a firm may have that it has not submitted. */
    static final int OPEN_MAX = 100;

    private static final String COLUMNS = "id, created_at, updated_at, application_id, cast(content as text), version";

    private static final String ADD = """
            insert into draft (id, inn, content, version, created_at, updated_at)
            select :id, :inn, cast(cast(:content as text) as json), :version, :createdAt, :updatedAt
            where (select count(*) from draft where inn = :inn and application_id is null) < :openMax
            """;

    private static final String CHANGE = """
            update draft set content = cast(cast(:content as text) as json), version = :version, updated_at = :updatedAt where id = :id
            """;

    private static final String ONE = "select " + COLUMNS + " from draft where id = $1 and inn = $2";

    private static final String NEWEST = """
            select id, created_at, updated_at, application_id
            from draft where inn = $1 order by created_at desc, id desc limit $2
            """;

    /** Whether there was room for it. */
    Uni<Boolean> add(Mutiny.StatelessSession session, Inn firm, Draft draft) {
        return session.createNativeQuery(ADD)
                .setParameter("id", draft.id())
                .setParameter("inn", firm.value())
                .setParameter("content", draft.content())
                .setParameter("version", draft.version())
                .setParameter("createdAt", draft.createdAt())
                .setParameter("updatedAt", draft.updatedAt())
                .setParameter("openMax", OPEN_MAX)
                .executeUpdate()
                .map(added -> added == 1);
    }

    Uni<Void> change(Mutiny.StatelessSession session, Draft draft) {
        return session.createNativeQuery(CHANGE)
                .setParameter("id", draft.id())
                .setParameter("content", draft.content())
                .setParameter("version", draft.version())
                .setParameter("updatedAt", draft.updatedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> markSubmitted(Mutiny.StatelessSession session, Draft draft, ApplicationId application) {
        return session.createNativeQuery("update draft set application_id = :application where id = :id")
                .setParameter("id", draft.id())
                .setParameter("application", application.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<Draft>> one(Mutiny.StatelessSession session, Inn firm, UUID id) {
        return one(session, ONE, firm, id);
    }

    /** One that nobody else changes until the transaction ends. */
    Uni<Optional<Draft>> lock(Mutiny.StatelessSession session, Inn firm, UUID id) {
        return one(session, ONE + " for update", firm, id);
    }

    /** The newest first, without their content. */
    Uni<List<ListedDraft>> newest(Mutiny.StatelessSession session, Inn firm, int limit) {
        return Rows.select(
                session,
                NEWEST,
                row -> new ListedDraft(row.uuid(0), row.instant(1), row.instant(2), application(row)),
                firm.value(),
                limit);
    }

    /** Whether there was one. */
    Uni<Boolean> delete(Mutiny.StatelessSession session, Inn firm, UUID id) {
        return session.createNativeQuery("delete from draft where id = :id and inn = :inn")
                .setParameter("id", id)
                .setParameter("inn", firm.value())
                .executeUpdate()
                .map(deleted -> deleted == 1);
    }

    private static Uni<Optional<Draft>> one(Mutiny.StatelessSession session, String sql, Inn firm, UUID id) {
        return Rows.first(session, sql, PostgresDrafts::draft, id, firm.value());
    }

    private static Draft draft(RawRow row) {
        return new Draft(
                row.uuid(0), row.text(4), (int) row.number(5), row.instant(1), row.instant(2), application(row));
    }

    private static Optional<ApplicationId> application(RawRow row) {
        return Optional.ofNullable(row.uuidOrNull(3)).map(ApplicationId::new);
    }
}
