package zalog.budget.closing.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import zalog.budget.closing.model.Outcome;
import zalog.kernel.FinancialYear;
import zalog.kit.http.Answer;
import zalog.kit.http.Idempotency;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;

/** Has a year closed, and shows how far that is. */
@Path("/budgets/{year}/close")
public class CloseResource {
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final ClosingWork work;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    CloseResource(
            Transactions transactions, Idempotency idempotency, ClosingWork work, BusinessClock clock, Caller caller) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.work = work;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.OFFICER)
    public Uni<Response> close(@PathParam("year") String year, @HeaderParam("Idempotency-Key") @Nullable String key) {
        Actor officer = caller.actor();
        String target = "/budgets/" + year + "/close";
        var request = Idempotency.Request.of(officer, key, "POST " + target, new byte[0]);
        FinancialYear financialYear = PathParameter.of(year, FinancialYear::parse);
        Answer answer = Answer.of(202, target, "{\"financialYear\":" + financialYear + "}");
        return transactions
                .run(session -> idempotency.once(session, request, answer, () -> work.begin(
                                session, financialYear, officer.subject(), clock.today())
                        .invoke(CloseResource::requireBegun)
                        .replaceWithVoid()))
                .map(Answer::response);
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    public Uni<CloseView> report(@PathParam("year") String year) {
        FinancialYear financialYear = PathParameter.of(year, FinancialYear::parse);
        return transactions
                .run(session -> new PostgresCloses(session).find(financialYear))
                .map(found -> found.map(CloseView::of).orElseThrow(ProblemException::notFound));
    }

    /** Undoes the transaction, the key included, of what was refused. */
    private static void requireBegun(Outcome outcome) {
        switch (outcome) {
            case Outcome.Begun _ -> {}
            case Outcome.Refused(var reason) ->
                throw new ProblemException(Problem.conflict(reason.code(), reason.text()));
            case Outcome.NoYear _ -> throw ProblemException.notFound();
        }
    }
}
