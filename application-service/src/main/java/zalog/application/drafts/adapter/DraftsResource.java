package zalog.application.drafts.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.application.adapter.Json;
import zalog.application.drafts.Draft;
import zalog.kernel.Inn;
import zalog.kit.http.Answer;
import zalog.kit.http.ETags;
import zalog.kit.http.Idempotency;
import zalog.kit.http.Page;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.ids.Ids;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Language;
import zalog.kit.time.BusinessClock;

/** Begins and lists drafts. */
@Path("/drafts")
@RolesAllowed(Roles.SME)
public class DraftsResource {
    private final Transactions transactions;
    private final PostgresDrafts drafts;
    private final Idempotency idempotency;
    private final Caller caller;
    private final BusinessClock clock;
    private final Ids ids;

    @Inject
    DraftsResource(
            Transactions transactions,
            PostgresDrafts drafts,
            Idempotency idempotency,
            Caller caller,
            BusinessClock clock,
            Ids ids) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> begin(
            @HeaderParam("Idempotency-Key") @Nullable String key, byte[] body, @Context HttpHeaders headers) {
        var request = Idempotency.Request.of(caller.actor(), key, "POST /drafts", body);
        Inn firm = caller.firm();
        Draft draft = Draft.begin(ids.next(), DraftBody.read(body), clock.now());
        var view = DraftView.of(draft, firm, Language.of(headers));
        var answer = new Answer(
                201,
                Optional.of(DraftView.path(draft.id())),
                Optional.of(ETags.of(draft.version())),
                Json.of(view).text());
        return transactions
                .run(session -> idempotency.once(session, request, answer, () -> drafts.add(session, firm, draft)
                        .invoke(added -> {
                            if (!added) {
                                throw DraftReasons.tooMany();
                            }
                        })
                        .replaceWithVoid()))
                .map(Answer::response);
    }

    /** The newest first; there are never many, so that one page holds them. */
    @GET
    public Uni<Page<ListedDraft>> list() {
        Inn firm = caller.firm();
        return transactions
                .run(session -> drafts.newest(session, firm, Page.LIMIT_MAX))
                .map(found -> new Page<>(found, Optional.empty()));
    }
}
