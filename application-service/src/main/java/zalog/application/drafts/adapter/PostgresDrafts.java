package zalog.application.drafts.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.application.adapter.Columns;
import zalog.application.drafts.Draft;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;

/** Keeps drafts; each method sees those of one firm only. */
@ApplicationScoped
class PostgresDrafts {
    /** How many drafts a firm may have that it has not submitted. */
    static final int OPEN_MAX = 100;

    private static final String COLUMNS =
            "id, cast(content as text) as content, version, created_at, updated_at, application_id";

    private static final String ADD = """
            insert into draft (id, inn, content, version, created_at, updated_at)
            select :id, :inn, cast(cast(:content as text) as json), :version, :createdAt, :updatedAt
            where (select count(*) from draft where inn = :inn and application_id is null) < :openMax
            """;

    private static final String CHANGE = """
            update draft set content = cast(cast(:content as text) as json), version = :version, updated_at = :updatedAt where id = :id
            """;

    private static final String ONE = "select " + COLUMNS + " from draft where id = :id and inn = :inn";

    private static final String NEWEST = """
            select id, created_at, updated_at, application_id
            from draft where inn = :inn order by created_at desc, id desc limit :limit
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
        return session.createNativeQuery(NEWEST, Tuple.class)
                .setParameter("inn", firm.value())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new ListedDraft(
                                row.get("id", UUID.class),
                                Columns.instant(row, "created_at"),
                                Columns.instant(row, "updated_at"),
                                application(row)))
                        .toList());
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
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("id", id)
                .setParameter("inn", firm.value())
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(PostgresDrafts::draft));
    }

    private static Draft draft(Tuple row) {
        return new Draft(
                row.get("id", UUID.class),
                row.get("content", String.class),
                row.get("version", Integer.class),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                application(row));
    }

    private static Optional<ApplicationId> application(Tuple row) {
        return Optional.ofNullable(row.get("application_id", UUID.class)).map(ApplicationId::new);
    }
}
