package zalog.budget.claim.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.budget.claim.model.ClaimStatus;
import zalog.budget.loan.model.Calculation;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kit.http.Page;
import zalog.kit.http.PathParameter;
import zalog.kit.http.Query;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Language;
import zalog.kit.problem.ProblemException;

/** Shows claims: to the firm its own, to officers and auditors all. */
@Path("/claims")
@RolesAllowed({Roles.SME, Roles.OFFICER, Roles.AUDITOR})
public class ClaimResource {
    private static final String PAGE = """
            select * from claim_of_loan
            where (:all or claimant = :claimant) and (:year = 0 or financial_year = :year)
              and (:status = '' or status = :status) and position > :after
            order by position
            limit :rows
            """;

    private final Transactions transactions;
    private final Calculation calculation;
    private final Caller caller;

    @Inject
    ClaimResource(Transactions transactions, Calculation calculation, Caller caller) {
        this.transactions = transactions;
        this.calculation = calculation;
        this.caller = caller;
    }

    /** In the order of filing. */
    @GET
    public Uni<Page<ClaimView>> page(
            @QueryParam("year") @Nullable String year,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Actor actor = caller.actor();
        int rows = Page.limit(limit);
        long last = Page.afterNumber(after).orElse(0L);
        int wantedYear = Query.parsed("year", year, FinancialYear::parse)
                .map(FinancialYear::value)
                .orElse(0);
        String wantedStatus =
                Query.oneOf("status", status, ClaimStatus.class).map(Enum::name).orElse("");
        return transactions
                .run(session -> page(session, actor, wantedYear, wantedStatus, last, rows + 1))
                .map(found -> Page.of(found, rows, row -> Long.toString(row.position)))
                .map(found -> found.map(row -> ClaimView.of(row.toClaim())));
    }

    @GET
    @Path("/{id}")
    public Uni<ClaimView> find(@PathParam("id") String id, @Context HttpHeaders headers) {
        Actor actor = caller.actor();
        ClaimId claimId = id(id);
        Language language = Language.of(headers);
        return transactions.run(session -> {
            var claims = new PostgresClaims(session, calculation);
            return claims.find(claimId)
                    .map(found ->
                            found.filter(claim -> actor.sees(claim.claimant())).orElseThrow(ProblemException::notFound))
                    .chain(claim -> claims.linesOf(claimId).map(lines -> ClaimView.of(claim, lines, language)));
        });
    }

    private static Uni<List<ClaimRow>> page(
            Mutiny.StatelessSession session, Actor actor, int year, String status, long after, int rows) {
        Optional<Inn> own = actor.has(Roles.SME) ? actor.inn() : Optional.empty();
        return session.createNativeQuery(PAGE, ClaimRow.class)
                .setParameter("all", actor.seesAll())
                .setParameter("claimant", own.map(Inn::value).orElse(""))
                .setParameter("year", year)
                .setParameter("status", status)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultList();
    }

    /** The id; 404 for what is none, since nothing can be there. */
    static ClaimId id(String text) {
        return PathParameter.of(text, ClaimId::parse);
    }
}
