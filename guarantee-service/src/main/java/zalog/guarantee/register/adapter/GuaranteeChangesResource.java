package zalog.guarantee.register.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.register.model.GuaranteeTerms;
import zalog.kernel.GuaranteeId;
import zalog.kit.http.Answer;
import zalog.kit.http.ETags;
import zalog.kit.http.Idempotency;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.ids.Ids;
import zalog.kit.json.JsonBody;
import zalog.kit.persistence.Transactions;
import zalog.kit.time.BusinessClock;

/** Guarantees come into the register and are amended. */
@Path("/guarantees")
@RolesAllowed(Roles.GUARANTOR)
public class GuaranteeChangesResource {
    private static final String KEY = "Idempotency-Key";

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final RegisterTransactions register;
    private final BusinessClock clock;
    private final Ids ids;
    private final Caller caller;

    @Inject
    GuaranteeChangesResource(
            Transactions transactions,
            Idempotency idempotency,
            RegisterTransactions register,
            BusinessClock clock,
            Ids ids,
            Caller caller) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.register = register;
        this.clock = clock;
        this.ids = ids;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> register(byte[] body, @HeaderParam(KEY) @Nullable String key) {
        Actor actor = caller.actor();
        var request = Idempotency.Request.of(actor, key, "POST /guarantees", body);
        GuaranteeTerms terms = JsonBody.read(body, GuaranteeBodies.TERMS);
        Guarantee guarantee = Guarantee.registered(new GuaranteeId(ids.next()), terms, clock.now());
        Answer answer = new Answer(
                201,
                Optional.of("/guarantees/" + guarantee.id()),
                Optional.of(ETags.of(guarantee.version())),
                Json.of(GuaranteeView.of(guarantee)));
        return transactions
                .run(session ->
                        idempotency.once(session, request, answer, () -> register.register(session, actor, guarantee)
                                .replaceWithVoid()))
                .map(Answer::response);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    public Uni<Response> amend(
            @PathParam("id") String id, byte[] body, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Actor actor = caller.actor();
        GuaranteeId guaranteeId = PathParameter.of(id, GuaranteeId::parse);
        GuaranteeTerms terms = JsonBody.read(body, GuaranteeBodies.TERMS);
        Instant now = clock.now();
        return transactions
                .run(session -> register.change(session, actor, guaranteeId, (keeping, guarantee) -> {
                    ETags.requireMatch(ifMatch, guarantee.version());
                    return keeping.amend(guarantee, terms, now);
                }))
                .map(GuaranteeView::response);
    }
}
