package zalog.budget.payment.adapter;

import static zalog.kit.json.Readers.list;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.parsed;
import static zalog.kit.json.Readers.text;
import static zalog.kit.json.Readers.where;

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
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.claim.adapter.PostgresObligations;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.payment.DecidingBatches;
import zalog.budget.payment.MakingBatches;
import zalog.budget.payment.model.Payer;
import zalog.budget.payment.model.PaymentBatch.Outcome;
import zalog.contracts.ContractJson;
import zalog.kernel.ClaimId;
import zalog.kernel.PaymentBatchId;
import zalog.kernel.Reason;
import zalog.kernel.Text;
import zalog.kit.http.Answer;
import zalog.kit.http.Idempotency;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.ids.Ids;
import zalog.kit.json.JsonBody;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;

/** An officer makes batches of claims, and another person, the approver, decides on them. */
@Path("/payment-batches")
public class BatchStepsResource {
    private static final String KEY = "Idempotency-Key";
    private static final int CLAIMS_MAX = 1000;

    private static final Reader<List<ClaimId>> CLAIMS = object(f -> {
        var claims = f.required(
                "claimIds",
                where(
                        list(parsed(ClaimId::parse), 1, CLAIMS_MAX),
                        ids -> new HashSet<>(ids).size() == ids.size(),
                        pointer -> Violation.contradiction(
                                pointer, "Name each claim once.", "Укажите каждое требование один раз.")));
        return f.complete(claims::get);
    });
    private static final Reader<String> REASON = object(f -> {
        var reason = f.required("reason", text(1, 500));
        return f.complete(reason::get);
    });

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final BusinessClock clock;
    private final Payer payer;
    private final Ids ids;
    private final Caller caller;

    @Inject
    BatchStepsResource(
            Transactions transactions,
            Idempotency idempotency,
            BusinessClock clock,
            Payer payer,
            Ids ids,
            Caller caller) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.clock = clock;
        this.payer = payer;
        this.ids = ids;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    public Uni<Response> make(byte[] body, @HeaderParam(KEY) @Nullable String key) {
        Actor actor = caller.actor();
        var request = Idempotency.Request.of(actor, key, "POST /payment-batches", body);
        List<ClaimId> claims = JsonBody.read(body, CLAIMS);
        PaymentBatchId id = new PaymentBatchId(ids.next());
        var wanted =
                new MakingBatches.Request(id, claims, Stream.generate(ids::next).iterator(), actor.subject());
        String created = new String(ContractJson.write(Map.of("id", id)), StandardCharsets.UTF_8);
        return transactions
                .run(session -> idempotency.once(
                        session, request, Answer.of(201, "/payment-batches/" + id, created), () -> new MakingBatches(
                                        new PostgresBooks(session, clock), new PostgresBatches(session))
                                .make(wanted)
                                .invoke(BatchStepsResource::requireDone)
                                .replaceWithVoid()))
                .map(Answer::response);
    }

    @POST
    @Path("/{id}/approval")
    @RolesAllowed(Roles.APPROVER)
    public Uni<BatchView> approve(@PathParam("id") String id) {
        String by = caller.actor().subject();
        PaymentBatchId batchId = BatchResource.id(id);
        return decide(batchId, deciding -> deciding.approve(batchId, by));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/rejection")
    @RolesAllowed(Roles.APPROVER)
    public Uni<BatchView> reject(@PathParam("id") String id, byte[] body) {
        String by = caller.actor().subject();
        PaymentBatchId batchId = BatchResource.id(id);
        String reason = JsonBody.read(body, REASON);
        return decide(batchId, deciding -> deciding.reject(batchId, by, reason));
    }

    private Uni<BatchView> decide(PaymentBatchId id, Function<DecidingBatches, Uni<Optional<Outcome>>> decision) {
        return transactions.run(session -> decision.apply(deciding(session))
                .invoke(outcome -> requireDone(outcome.orElseThrow(ProblemException::notFound)))
                .chain(() -> BatchResource.view(session, id)));
    }

    private DecidingBatches deciding(Mutiny.StatelessSession session) {
        return new DecidingBatches(
                new PostgresBooks(session, clock),
                new PostgresBatches(session),
                new PostgresObligations(session),
                new PostgresLedger(session),
                new PostgresFiles(session).exports(payer));
    }

    private static void requireDone(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(List<Reason> reasons)) {
            Reason first = reasons.getFirst();
            throw new ProblemException(new Problem(
                    409,
                    first.code(),
                    new Text("Not possible now", "Сейчас это невозможно"),
                    first.text(),
                    reasons.stream().map(reason -> new Violation("", reason)).toList()));
        }
    }
}
