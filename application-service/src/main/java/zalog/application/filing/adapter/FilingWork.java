package zalog.application.filing.adapter;

import static java.util.stream.Collectors.toMap;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;
import static zalog.kit.persistence.Columns.uuids;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
import zalog.kit.messaging.Outbox;
import zalog.kit.time.BusinessClock;

/** Decide, save, announce: applications, what was filed, their first lines and their messages in one transaction. */
@ApplicationScoped
public class FilingWork {
    private static final String INSERT = """
            with filed as (
                select *
                from unnest(cast(:ids as uuid[]), cast(:inns as text[]), cast(:applicants as text[]),
                            cast(cast(:registered as text[]) as timestamptz[]), cast(:years as int[]),
                            cast(:statuses as text[]), cast(:states as text[]), cast(:versions as int[]),
                            cast(:contents as text[]), cast(:milestones as text[]), cast(:figures as text[]))
                    as f (id, inn, applicant, registered_at, financial_year, status, state, version, content,
                          milestone, figures)
            ), new_application as (
                insert into application (id, inn, applicant, registered_at, financial_year, status, state, version)
                select id, inn, applicant, registered_at, financial_year, status, cast(state as json), version from filed
            ), new_content as (
                insert into application_content (application_id, content) select id, cast(content as json) from filed
            )
            insert into timeline_entry (application_id, position, milestone, at, figures)
            select id, version, milestone, registered_at, cast(figures as json) from filed
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

    /** Registers an application that is to be filed, now. */
    Submission submission(Idempotency.Request request, ApplicationContent content) {
        Filed filed = FilingApplication.file(new ApplicationId(ids.next()), clock.now(), content);
        return new Submission(request, filed, Receipt.of(filed), outbox.request());
    }

    /** Files the applications whose requests have not come before, and gives the receipts of these. */
    Uni<Map<Submission, Answer>> file(Mutiny.StatelessSession session, List<Submission> submissions) {
        Map<Idempotency.Request, Answer> receipts =
                submissions.stream().collect(toMap(Submission::request, Submission::receipt));
        return idempotency.take(session, receipts).chain(fresh -> {
            List<Submission> filed = submissions.stream()
                    .filter(each -> fresh.contains(each.request()))
                    .toList();
            return save(session, filed).replaceWith(filed.stream().collect(toMap(each -> each, Submission::receipt)));
        });
    }

    /** Files one application once for its request, and answers with the receipt, of the first time if there was one. */
    Uni<Answer> file(Mutiny.StatelessSession session, Submission submission) {
        return file(session, submission, filed -> Uni.createFrom().voidItem());
    }

    /**
     * The same.
     *
     * @param also done when the application is really filed, in the same transaction
     */
    public Uni<Answer> file(
            Mutiny.StatelessSession session,
            Idempotency.Request request,
            ApplicationContent content,
            Function<ApplicationId, Uni<Void>> also) {
        return file(session, submission(request, content), also);
    }

    private Uni<Answer> file(
            Mutiny.StatelessSession session, Submission submission, Function<ApplicationId, Uni<Void>> also) {
        return idempotency.once(
                session, submission.request(), submission.receipt(), () -> save(session, List.of(submission))
                        .chain(() -> also.apply(submission.filed().subject().id())));
    }

    private Uni<Void> save(Mutiny.StatelessSession session, List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Filed> all = submissions.stream().map(Submission::filed).toList();
        return session.createNativeQuery(INSERT)
                .setParameter("ids", uuids(all, f -> f.subject().id().value()))
                .setParameter(
                        "inns", texts(all, f -> f.content().applicant().inn().value()))
                .setParameter(
                        "applicants", texts(all, f -> f.content().applicant().name()))
                .setParameter(
                        "registered", texts(all, f -> f.subject().registeredAt().toString()))
                .setParameter(
                        "years", array(all, f -> f.subject().financialYear().value(), Integer[]::new))
                .setParameter("statuses", texts(all, f -> Status.of(f.subject().state())
                        .name()))
                .setParameter(
                        "states", texts(all, f -> StateJson.write(f.subject().state())))
                .setParameter("versions", array(all, f -> f.subject().version(), Integer[]::new))
                .setParameter("contents", texts(all, f -> Json.of(f.content()).text()))
                .setParameter(
                        "milestones", texts(all, f -> f.entry().milestone().name()))
                .setParameter(
                        "figures", texts(all, f -> Json.of(f.entry().figures()).text()))
                .executeUpdate()
                .chain(() -> outbox.add(
                        session,
                        submissions.stream().map(Submission::announcement).toList()));
    }
}
