package zalog.budget.clawback.adapter;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.clawback.model.ClawbackStatus;
import zalog.kernel.ClawbackId;
import zalog.kernel.Inn;
import zalog.kit.http.Page;
import zalog.kit.http.PathParameter;
import zalog.kit.http.Query;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;

/** Shows cases of money demanded back: to the firm its own, to officers and auditors all. */
@Path("/clawbacks")
@RolesAllowed({Roles.SME, Roles.OFFICER, Roles.AUDITOR})
public class ClawbackResource {
    private final Transactions transactions;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    ClawbackResource(Transactions transactions, BusinessClock clock, Caller caller) {
        this.transactions = transactions;
        this.clock = clock;
        this.caller = caller;
    }

    /** A page with the position of its last case. */
    private record Found(List<ClawbackRow> rows, List<ClawbackView> views) {}

    /** The newest first. */
    @GET
    public Uni<Page<ClawbackView>> page(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Actor actor = caller.actor();
        int rows = Page.limit(limit);
        long before = Page.afterNumber(after).orElse(Long.MAX_VALUE);
        String wanted = Query.oneOf("status", status, ClawbackStatus.class)
                .map(Enum::name)
                .orElse("");
        return transactions
                .run(session -> rows(session, actor, wanted, before, rows + 1)
                        .chain(found -> views(session, found).map(views -> new Found(found, views))))
                .map(found -> {
                    var page = Page.of(found.rows(), rows, row -> Long.toString(row.position));
                    return new Page<>(found.views().subList(0, page.items().size()), page.next());
                });
    }

    @GET
    @Path("/{id}")
    public Uni<ClawbackView> find(@PathParam("id") String id) {
        Actor actor = caller.actor();
        ClawbackId clawbackId = id(id);
        return transactions
                .run(session -> new PostgresClawbacks(session, clock).find(clawbackId))
                .map(found -> found.filter(clawback -> actor.sees(clawback.firm()))
                        .map(clawback -> ClawbackView.of(clawback, clock.today()))
                        .orElseThrow(ProblemException::notFound));
    }

    private static Uni<List<ClawbackRow>> rows(
            Mutiny.StatelessSession session, Actor actor, String status, long before, int rows) {
        return session.createNativeQuery(ClawbackStatements.PAGE, ClawbackRow.class)
                .setParameter("all", actor.seesAll())
                .setParameter(
                        "firm",
                        actor.has(Roles.SME) ? actor.inn().map(Inn::value).orElse("") : "")
                .setParameter("status", status)
                .setParameter("before", before)
                .setParameter("rows", rows)
                .getResultList();
    }

    /** One after the other, as a session does one thing at a time. */
    private Uni<List<ClawbackView>> views(Mutiny.StatelessSession session, List<ClawbackRow> rows) {
        var clawbacks = new PostgresClawbacks(session, clock);
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(clawbacks::clawback)
                .map(clawback -> ClawbackView.of(clawback, clock.today()))
                .collect()
                .asList();
    }

    /** The id; 404 for what is none, since nothing can be there. */
    static ClawbackId id(String text) {
        return PathParameter.of(text, ClawbackId::parse);
    }
}
