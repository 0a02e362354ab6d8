package zalog.budget.amendment.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.amendment.model.Order;
import zalog.budget.amendment.model.Outcome;
import zalog.contracts.ContractJson;
import zalog.kernel.FinancialYear;
import zalog.kit.http.Answer;
import zalog.kit.http.Idempotency;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.ids.Ids;
import zalog.kit.json.JsonBody;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;

/** Limits are amended, and years added, by documents. */
@Path("/budgets")
public class AmendmentResource {
    private static final String KEY = "Idempotency-Key";

    private final Transactions transactions;
    private final Idempotency idempotency;
    private final AmendmentWork work;
    private final BusinessClock clock;
    private final Ids ids;
    private final Caller caller;

    @Inject
    AmendmentResource(
            Transactions transactions,
            Idempotency idempotency,
            AmendmentWork work,
            BusinessClock clock,
            Ids ids,
            Caller caller) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.work = work;
        this.clock = clock;
        this.ids = ids;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    public Uni<Response> addYear(byte[] body, @HeaderParam(KEY) @Nullable String key) {
        var request = Idempotency.Request.of(caller.actor(), key, "POST /budgets", body);
        var added = JsonBody.read(body, AmendmentBodies.YEAR);
        Order order = order(added.limit());
        return carryOut(request, "/budgets/" + added.year(), added.year(), order, session -> work.adding(session)
                .add(added.year(), added.loanVolumeTarget(), order, clock.now()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{year}/amendments")
    @RolesAllowed(Roles.OFFICER)
    public Uni<Response> amend(@PathParam("year") String year, byte[] body, @HeaderParam(KEY) @Nullable String key) {
        FinancialYear financialYear = PathParameter.of(year, FinancialYear::parse);
        String target = "/budgets/" + financialYear + "/amendments";
        var request = Idempotency.Request.of(caller.actor(), key, "POST " + target, body);
        Order order = order(JsonBody.read(body, AmendmentBodies.LIMIT));
        return carryOut(request, target, financialYear, order, session -> work.amending(session)
                .amend(financialYear, order));
    }

    @GET
    @Path("/{year}/amendments")
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    public Uni<AmendmentView.All> all(@PathParam("year") String year) {
        FinancialYear financialYear = PathParameter.of(year, FinancialYear::parse);
        return transactions.run(session -> new PostgresAmendments(session)
                .of(financialYear)
                .map(all -> new AmendmentView.All(
                        all.stream().map(AmendmentView::of).toList())));
    }

    private Order order(AmendmentBodies.NewLimit limit) {
        UUID id = ids.next();
        return new Order(id, limit.document(), limit.limit(), caller.actor().subject());
    }

    private Uni<Response> carryOut(
            Idempotency.Request request,
            String location,
            FinancialYear year,
            Order order,
            Function<Mutiny.StatelessSession, Uni<Outcome>> wanted) {
        String json = new String(ContractJson.write(AmendmentView.Ordered.of(year, order)), StandardCharsets.UTF_8);
        return transactions
                .run(session ->
                        idempotency.once(session, request, Answer.of(201, location, json), () -> wanted.apply(session)
                                .invoke(AmendmentResource::requireMade)
                                .replaceWithVoid()))
                .map(Answer::response);
    }

    /** Undoes the transaction, the key included, of what was refused. */
    private static void requireMade(Outcome outcome) {
        switch (outcome) {
            case Outcome.Made _ -> {}
            case Outcome.Refused(var reason) ->
                throw new ProblemException(Problem.conflict(reason.code(), reason.text()));
            case Outcome.NoYear _ -> throw ProblemException.notFound();
        }
    }
}
