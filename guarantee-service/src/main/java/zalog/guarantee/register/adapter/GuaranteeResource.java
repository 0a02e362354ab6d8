package zalog.guarantee.register.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.kernel.GuaranteeId;
import zalog.kit.http.Page;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.ProblemException;

/** The register for reading. */
@Path("/guarantees")
@RolesAllowed({Roles.GUARANTOR, Roles.OFFICER, Roles.AUDITOR, Roles.BANK, Roles.SME})
public class GuaranteeResource {
    private static final String LIST = """
            select * from guarantee
            where (:all or principal = :principal or beneficiary = :beneficiary)
              and (:anyNumber or number = :number)
              and position < :before
            order by position desc
            limit :limit
            """;

    private final Transactions transactions;
    private final Caller caller;

    @Inject
    GuaranteeResource(Transactions transactions, Caller caller) {
        this.transactions = transactions;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    public Uni<Response> find(@PathParam("id") String id) {
        Audience audience = Audience.of(caller.actor());
        GuaranteeId guaranteeId = PathParameter.of(id, GuaranteeId::parse);
        return transactions
                .run(session -> new PostgresGuarantees(session).find(guaranteeId))
                .map(found -> found.filter(guarantee -> audience.sees(guarantee.terms()))
                        .orElseThrow(ProblemException::notFound))
                .map(GuaranteeView::response);
    }

    /** The newest first. */
    @GET
    public Uni<Page<GuaranteeView>> list(
            @QueryParam("number") @Nullable String number,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        Audience audience = Audience.of(caller.actor());
        int atMost = Page.limit(limit);
        long before = Page.afterNumber(after).orElse(Long.MAX_VALUE);
        return transactions
                .run(session -> rows(session, audience, Optional.ofNullable(number), before, atMost + 1))
                .map(rows -> Page.of(rows, atMost, row -> Long.toString(row.position)))
                .map(page -> page.map(row -> GuaranteeView.of(row.toGuarantee())));
    }

    private static Uni<List<GuaranteeRow>> rows(
            Mutiny.StatelessSession session, Audience audience, Optional<String> number, long before, int limit) {
        return session.createNativeQuery(LIST, GuaranteeRow.class)
                .setParameter("all", audience.all())
                .setParameter("principal", audience.principal())
                .setParameter("beneficiary", audience.beneficiary())
                .setParameter("anyNumber", number.isEmpty())
                .setParameter("number", number.orElse(""))
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList();
    }
}
