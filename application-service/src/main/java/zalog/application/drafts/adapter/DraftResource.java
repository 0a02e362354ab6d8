package zalog.application.drafts.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.application.drafts.Draft;
import zalog.application.filing.adapter.FilingWork;
import zalog.application.form.ApplicationForm;
import zalog.kernel.Inn;
import zalog.kit.http.Answer;
import zalog.kit.http.ETags;
import zalog.kit.http.Idempotency;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.json.JsonBody;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Language;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;

/** Shows, changes, deletes and submits one draft. */
@Path("/drafts/{id}")
@RolesAllowed(Roles.SME)
public class DraftResource {
    private final Transactions transactions;
    private final PostgresDrafts drafts;
    private final FilingWork filing;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    DraftResource(
            Transactions transactions, PostgresDrafts drafts, FilingWork filing, Caller caller, BusinessClock clock) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.filing = filing;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Uni<Response> show(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Inn firm = caller.firm();
        Language language = Language.of(headers);
        return transactions
                .run(session -> drafts.one(session, firm, id))
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .map(draft -> response(draft, firm, language));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte[] body,
            @Context HttpHeaders headers) {
        Inn firm = caller.firm();
        Language language = Language.of(headers);
        String content = DraftBody.read(body);
        return transactions
                .run(session -> drafts.lock(session, firm, id)
                        .map(DraftResource::open)
                        .invoke(draft -> ETags.requireMatch(ifMatch, draft.version()))
                        .map(draft -> draft.changed(content, clock.now()))
                        .call(draft -> drafts.change(session, draft)))
                .map(draft -> response(draft, firm, language));
    }

    @DELETE
    public Uni<Response> delete(@PathParam("id") UUID id) {
        Inn firm = caller.firm();
        return transactions.run(session -> drafts.delete(session, firm, id)).map(deleted -> {
            if (!deleted) {
                throw ProblemException.notFound();
            }
            return Response.noContent().build();
        });
    }

    /** Files the application if it has no fault; a fault is answered as it is at POST /applications. */
    @POST
    @Path("/submission")
    public Uni<Response> submit(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var request = Idempotency.Request.of(caller.actor(), key, "POST /drafts/" + id + "/submission", new byte[0]);
        Inn firm = caller.firm();
        return transactions
                .run(session -> drafts.lock(session, firm, id)
                        .map(found -> found.orElseThrow(ProblemException::notFound))
                        .chain(draft -> submit(session, request, firm, draft)))
                .map(Answer::response);
    }

    private Uni<Answer> submit(Mutiny.StatelessSession session, Idempotency.Request request, Inn firm, Draft draft) {
        var content = JsonBody.read(DraftBody.tree(draft.content()), ApplicationForm.filedBy(firm));
        return filing.file(session, request, content, application -> {
            if (draft.application().isPresent()) {
                throw DraftReasons.submittedAlready();
            }
            return drafts.markSubmitted(session, draft, application);
        });
    }

    private static Draft open(Optional<Draft> found) {
        Draft draft = found.orElseThrow(ProblemException::notFound);
        if (draft.application().isPresent()) {
            throw DraftReasons.submittedAlready();
        }
        return draft;
    }

    private static Response response(Draft draft, Inn firm, Language language) {
        return Response.ok(DraftView.of(draft, firm, language))
                .header(HttpHeaders.ETAG, ETags.of(draft.version()))
                .build();
    }
}
