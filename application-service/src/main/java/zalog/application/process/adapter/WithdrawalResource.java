package zalog.application.process.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.application.process.Received;
import zalog.application.process.model.Input;
import zalog.application.process.model.Status;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;
import zalog.kernel.Text;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.messaging.Origin;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;

/** Lets an SME withdraw its application; repeating that changes nothing, so it needs no Idempotency-Key. */
@Path("/applications/{id}/withdrawal")
@RolesAllowed(Roles.SME)
public class WithdrawalResource {
    private static final Problem REFUSED_ALREADY = Problem.conflict(
            "APP-001",
            new Text(
                    "The application was refused already; there is nothing to withdraw. File a new one when the reasons"
                            + " are mended.",
                    "В заявке уже отказано, отзывать нечего. Устраните причины и подайте новую заявку."));

    private final Transactions transactions;
    private final PostgresCases cases;
    private final CaseWork work;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    WithdrawalResource(
            Transactions transactions, PostgresCases cases, CaseWork work, BusinessClock clock, Caller caller) {
        this.transactions = transactions;
        this.cases = cases;
        this.work = work;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    public Uni<Response> withdraw(@PathParam("id") String path) {
        ApplicationId id = PathParameter.of(path, ApplicationId::parse);
        Inn firm = caller.firm();
        var wish = new Received(id, new Input.WithdrawalRequested(clock.now()), Origin.request());
        return transactions
                .run(session -> withdraw(session, firm, wish))
                .replaceWith(Response.accepted()
                        .location(URI.create("/applications/" + id))
                        .build());
    }

    private Uni<Void> withdraw(Mutiny.StatelessSession session, Inn firm, Received wish) {
        return cases.statusOf(session, firm, wish.application())
                .map(found -> found.orElseThrow(ProblemException::notFound))
                .chain(() -> work.advance(session, List.of(wish)))
                .chain(() -> cases.statusOf(session, firm, wish.application()))
                .invoke(now -> {
                    if (!now.equals(Optional.of(Status.WITHDRAWN))) {
                        throw new ProblemException(REFUSED_ALREADY);
                    }
                })
                .replaceWithVoid();
    }
}
