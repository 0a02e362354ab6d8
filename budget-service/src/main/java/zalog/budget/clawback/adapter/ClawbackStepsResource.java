package zalog.budget.clawback.adapter;

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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.clawback.BookingRefunds;
import zalog.budget.clawback.OpeningClawbacks;
import zalog.budget.clawback.PursuingClawbacks;
import zalog.budget.clawback.model.Clawback.By;
import zalog.budget.clawback.model.Clawback.Outcome;
import zalog.budget.clawback.model.Opening;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.loan.adapter.LoanFinder;
import zalog.budget.reservation.PromotingRequests;
import zalog.budget.reservation.adapter.PostgresReservations;
import zalog.contracts.ContractJson;
import zalog.kernel.ClawbackId;
import zalog.kernel.Reason;
import zalog.kit.http.Answer;
import zalog.kit.http.Idempotency;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.ids.Ids;
import zalog.kit.json.JsonBody;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;

/** An officer demands money back, step by step. */
@Path("/clawbacks")
@RolesAllowed(Roles.OFFICER)
public class ClawbackStepsResource {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final ClawbackConfig config;
    private final Ids ids;
    private final Caller caller;

    @Inject
    ClawbackStepsResource(
            Transactions transactions,
            Idempotency idempotency,
            Outbox outbox,
            BusinessClock clock,
            ClawbackConfig config,
            Ids ids,
            Caller caller) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.clock = clock;
        this.config = config;
        this.ids = ids;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> open(byte[] body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor actor = caller.actor();
        var request = Idempotency.Request.of(actor, key, "POST /clawbacks", body);
        ClawbackForm form = JsonBody.read(body, ClawbackForm.OPENING);
        ClawbackId id = new ClawbackId(ids.next());
        String created = new String(ContractJson.write(Map.of("id", id)), StandardCharsets.UTF_8);
        return transactions
                .run(session -> idempotency.once(
                        session, request, Answer.of(201, "/clawbacks/" + id, created), () -> new LoanFinder(session)
                                .find(form.applicationId())
                                .map(found -> new OpeningClawbacks.Request(
                                        id,
                                        found.orElseThrow(ProblemException::notFound),
                                        form.ground(),
                                        form.reason(),
                                        form.amount(),
                                        by(actor, Optional.empty())))
                                .chain(new OpeningClawbacks(new PostgresClawbacks(session, clock))::open)
                                .invoke(ClawbackStepsResource::requirePossible)
                                .replaceWithVoid()))
                .map(Answer::response);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/demand")
    public Uni<ClawbackView> demand(@PathParam("id") String id, byte[] body) {
        ClawbackId clawbackId = ClawbackResource.id(id);
        var form = JsonBody.read(body, ClawbackForm.demand(clock.today()));
        return step(pursuing ->
                pursuing.demand(clawbackId, form.documentNumber(), form.demandedOn(), config.demandWorkingDays()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/instalments")
    public Uni<ClawbackView> plan(@PathParam("id") String id, byte[] body) {
        ClawbackId clawbackId = ClawbackResource.id(id);
        var instalments = JsonBody.read(body, ClawbackForm.INSTALMENTS);
        return step(pursuing -> pursuing.plan(clawbackId, instalments));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/payments")
    public Uni<ClawbackView> refund(@PathParam("id") String id, byte[] body) {
        ClawbackId clawbackId = ClawbackResource.id(id);
        By by = by(caller.actor(), Optional.empty());
        var refund = JsonBody.read(body, ClawbackForm.refund(clock.today()));
        return step(pursuing -> pursuing.refund(clawbackId, refund, by));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/closing")
    public Uni<ClawbackView> close(@PathParam("id") String id, byte[] body) {
        ClawbackId clawbackId = ClawbackResource.id(id);
        By by = by(caller.actor(), Optional.of(JsonBody.read(body, ClawbackForm.REASON)));
        return step(pursuing -> pursuing.close(clawbackId, by));
    }

    private Uni<ClawbackView> step(Function<PursuingClawbacks, Uni<Optional<Outcome>>> step) {
        return transactions.run(session -> step.apply(pursuing(session)).map(this::view));
    }

    private PursuingClawbacks pursuing(Mutiny.StatelessSession session) {
        var ledger = new PostgresLedger(session);
        var promoting = new PromotingRequests(
                new PostgresReservations(session), ledger, events -> outbox.add(session, Origin.request(), events));
        return new PursuingClawbacks(
                new PostgresClawbacks(session, clock),
                new BookingRefunds(new PostgresBooks(session, clock), ledger, promoting));
    }

    private ClawbackView view(Optional<Outcome> outcome) {
        return switch (outcome.orElseThrow(ProblemException::notFound)) {
            case Outcome.Done(var clawback) -> ClawbackView.of(clawback, clock.today());
            case Outcome.Known(var clawback) -> ClawbackView.of(clawback, clock.today());
            case Outcome.Refused(Reason reason) -> throw conflict(reason);
        };
    }

    private By by(Actor actor, Optional<String> reason) {
        return new By(actor.subject(), clock.now(), reason);
    }

    private static void requirePossible(Opening opening) {
        if (opening instanceof Opening.Refused(Reason reason)) {
            throw conflict(reason);
        }
    }

    private static ProblemException conflict(Reason reason) {
        return new ProblemException(Problem.conflict(reason.code(), reason.text()));
    }
}
