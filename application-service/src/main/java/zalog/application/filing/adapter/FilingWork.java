package zalog.application.filing.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.application.adapter.Json;
import zalog.application.filing.Filed;
import zalog.application.filing.FilingApplication;
import zalog.application.process.adapter.StateJson;
import zalog.application.process.model.Status;
import zalog.contracts.application.ApplicationContent;
import zalog.kernel.ApplicationId;
import zalog.kit.http.Answer;
import zalog.kit.http.Idempotency;
import zalog.kit.ids.Ids;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.time.BusinessClock;

/** Decide, save, announce: the application, what was filed, its first line and its message in one transaction. */
@ApplicationScoped
public class FilingWork {
    /** By way of text, since the driver would make a JSON string of a parameter that is cast to json at once. */
    private static final String INSERT = """
            with new_application as (
                insert into application (id, inn, applicant, registered_at, financial_year, status, state, version)
                values (:id, :inn, :applicant, :registeredAt, :year, :status, cast(cast(:state as text) as json), :version)
            ), new_content as (
                insert into application_content (application_id, content) values (:id, cast(cast(:content as text) as json))
            )
            insert into timeline_entry (application_id, position, milestone, at, figures)
            values (:id, :version, :milestone, :registeredAt, cast(cast(:figures as text) as json))
            """;

    private final Idempotency idempotency;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Ids ids;

    @Inject
    FilingWork(Idempotency idempotency, Outbox outbox, BusinessClock clock, Ids ids) {
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Files the application once for its request, and answers with the receipt, of the first time if there was one. */
    public Uni<Answer> file(Mutiny.StatelessSession session, Idempotency.Request request, ApplicationContent content) {
        return file(session, request, content, id -> Uni.createFrom().voidItem());
    }

    /**
     * As {@link #file(Mutiny.StatelessSession, Idempotency.Request, ApplicationContent)}.
     *
     * @param also done when the application is really filed, in the same transaction
     */
    public Uni<Answer> file(
            Mutiny.StatelessSession session,
            Idempotency.Request request,
            ApplicationContent content,
            Function<ApplicationId, Uni<Void>> also) {
        Filed filed = FilingApplication.file(new ApplicationId(ids.next()), clock.now(), content);
        return idempotency.once(session, request, Receipt.of(filed), () -> save(session, filed)
                .chain(() -> also.apply(filed.subject().id()))
                .chain(() -> outbox.add(session, Origin.request(), List.of(filed.announcement()))));
    }

    private static Uni<Void> save(Mutiny.StatelessSession session, Filed filed) {
        var subject = filed.subject();
        return session.createNativeQuery(INSERT)
                .setParameter("id", subject.id().value())
                .setParameter("inn", filed.content().applicant().inn().value())
                .setParameter("applicant", filed.content().applicant().name())
                .setParameter("registeredAt", subject.registeredAt())
                .setParameter("year", subject.financialYear().value())
                .setParameter("status", Status.of(subject.state()).name())
                .setParameter("state", StateJson.write(subject.state()))
                .setParameter("version", subject.version())
                .setParameter("content", Json.of(filed.content()).text())
                .setParameter("milestone", filed.entry().milestone().name())
                .setParameter("figures", Json.of(filed.entry().figures()).text())
                .executeUpdate()
                .replaceWithVoid();
    }
}
