package zalog.budget.claim.adapter;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.claim.EndingClaims;
import zalog.budget.claim.FilingClaims;
import zalog.budget.claim.model.Change;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.Computation;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.loan.adapter.LoanFinder;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.PromotingRequests;
import zalog.budget.reservation.adapter.PostgresReservations;
import zalog.contracts.ContractJson;
import zalog.kernel.ApplicationId;
import zalog.kernel.ClaimId;
import zalog.kernel.Inn;
import zalog.kernel.Reason;
import zalog.kernel.Text;
import zalog.kit.http.Answer;
import zalog.kit.http.Idempotency;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.ids.Ids;
import zalog.kit.json.JsonBody;
import zalog.kit.json.Violation;
import zalog.kit.messaging.Origin;
import zalog.kit.messaging.Outbox;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;

/** Claims are filed and withdrawn by firms, and refused by officers. */
@Path("/claims")
public class ClaimStepsResource {
    private static final String KEY = "Idempotency-Key";

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Calculation calculation;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Ids ids;
    private final Caller caller;

    @Inject
    ClaimStepsResource(
            Transactions transactions,
            Idempotency idempotency,
            Calculation calculation,
            Outbox outbox,
            BusinessClock clock,
            Ids ids,
            Caller caller) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.calculation = calculation;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SME)
    public Uni<Response> file(byte[] body, @HeaderParam(KEY) @Nullable String key) {
        Actor actor = caller.actor();
        Inn firm = caller.firm();
        var request = Idempotency.Request.of(actor, key, "POST /claims", body);
        ClaimForm form = JsonBody.read(body, ClaimForm.CLAIM);
        ClaimId id = new ClaimId(ids.next());
        Answer answer = Answer.of(201, "/claims/" + id, json(Map.of("id", id)));
        return transactions
                .run(session -> idempotency.once(session, request, answer, () -> loan(
                                session, form.applicationId(), firm)
                        .map(loan -> new FilingClaims.Request(id, loan, form.period(), form.payee(), actor.subject()))
                        .chain(new FilingClaims(books(session), claims(session))::file)
                        .invoke(ClaimStepsResource::requireClaimable)
                        .replaceWithVoid()))
                .map(Answer::response);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed(Roles.SME)
    public Uni<Response> withdraw(@PathParam("id") String id) {
        Actor actor = caller.actor();
        Inn firm = caller.firm();
        ClaimId claimId = ClaimResource.id(id);
        return transactions
                .run(session -> claims(session)
                        .find(claimId)
                        .map(found -> found.filter(claim -> claim.claimant().equals(firm))
                                .orElseThrow(ProblemException::notFound))
                        .chain(own -> ending(session).withdraw(own.id(), actor.subject()))
                        .map(ClaimStepsResource::ended))
                .map(claim -> Response.ok(ClaimView.of(claim)).build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.OFFICER)
    public Uni<Response> refuse(@PathParam("id") String id, byte[] body) {
        Actor actor = caller.actor();
        ClaimId claimId = ClaimResource.id(id);
        String reason = JsonBody.read(body, ClaimForm.REASON);
        return transactions
                .run(session ->
                        ending(session).refuse(claimId, actor.subject(), reason).map(ClaimStepsResource::ended))
                .map(claim -> Response.ok(ClaimView.of(claim)).build());
    }

    private static Uni<Loan> loan(Mutiny.StatelessSession session, ApplicationId id, Inn firm) {
        return new LoanFinder(session).find(id).map(found -> found.filter(
                        loan -> loan.applicant().equals(firm))
                .orElseThrow(ProblemException::notFound));
    }

    private PostgresBooks books(Mutiny.StatelessSession session) {
        return new PostgresBooks(session, clock);
    }

    private PostgresClaims claims(Mutiny.StatelessSession session) {
        return new PostgresClaims(session, calculation);
    }

    private EndingClaims ending(Mutiny.StatelessSession session) {
        var ledger = new PostgresLedger(session);
        return new EndingClaims(
                books(session),
                claims(session),
                new PostgresObligations(session),
                ledger,
                new PromotingRequests(
                        new PostgresReservations(session),
                        ledger,
                        events -> outbox.add(session, Origin.request(), events)));
    }

    private static void requireClaimable(Computation computation) {
        if (computation instanceof Computation.Refused(List<Reason> reasons)) {
            throw new ProblemException(new Problem(
                    409,
                    reasons.getFirst().code(),
                    new Text("Nothing can be claimed", "Заявить нечего"),
                    reasons.getFirst().text(),
                    reasons.stream().map(reason -> new Violation("", reason)).toList()));
        }
    }

    private static Claim ended(Optional<Change> change) {
        return switch (change.orElseThrow(ProblemException::notFound)) {
            case Change.Made(Claim claim) -> claim;
            case Change.Refused(Reason reason) ->
                throw new ProblemException(Problem.conflict(reason.code(), reason.text()));
        };
    }

    private static String json(Object value) {
        return new String(ContractJson.write(value), StandardCharsets.UTF_8);
    }
}
