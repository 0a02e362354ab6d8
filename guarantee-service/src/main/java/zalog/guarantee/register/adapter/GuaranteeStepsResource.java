package zalog.guarantee.register.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Moscow;
import zalog.kit.http.Answer;
import zalog.kit.http.Idempotency;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.json.JsonBody;
import zalog.kit.persistence.Transactions;
import zalog.kit.time.BusinessClock;

/** Guarantees are called and end. */
@Path("/guarantees/{id}")
@RolesAllowed(Roles.GUARANTOR)
public class GuaranteeStepsResource {
    private static final String KEY = "Idempotency-Key";

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final RegisterTransactions register;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    GuaranteeStepsResource(
            Transactions transactions,
            Idempotency idempotency,
            RegisterTransactions register,
            BusinessClock clock,
            Caller caller) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.register = register;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/call")
    public Uni<Response> call(@PathParam("id") String id, byte[] body, @HeaderParam(KEY) @Nullable String key) {
        return take(Step.CALL, PathParameter.of(id, GuaranteeId::parse), body, key);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/end")
    public Uni<Response> end(@PathParam("id") String id, byte[] body, @HeaderParam(KEY) @Nullable String key) {
        return take(Step.END, PathParameter.of(id, GuaranteeId::parse), body, key);
    }

    private Uni<Response> take(Step step, GuaranteeId id, byte[] body, @Nullable String key) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        var request = Idempotency.Request.of(actor, key, "POST /guarantees/" + id + "/" + step.path, body);
        LocalDate on = JsonBody.read(body, GuaranteeBodies.pastDate(step.dateName, Moscow.dateOf(now)));
        Answer answer =
                new Answer(200, Optional.empty(), Optional.empty(), Json.of(Map.of("id", id, step.dateName, on)));
        return transactions
                .run(session -> idempotency.once(session, request, answer, () -> register.change(
                                session,
                                actor,
                                id,
                                (register, guarantee) -> step.useCase.take(register, guarantee, on, now))
                        .replaceWithVoid()))
                .map(Answer::response);
    }
}
