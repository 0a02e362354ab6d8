package zalog.budget.appropriation.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.budget.appropriation.model.Dimension;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Rows;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.ProblemException;
import zalog.kit.time.BusinessClock;

/** Shows the years' money and how far it is used. */
@Path("/budgets")
@RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
public class BudgetResource {
    private static final String YEARS =
            "select " + AppropriationRow.COLUMNS + " from appropriation order by financial_year";
    private static final String YEAR =
            "select " + AppropriationRow.COLUMNS + " from appropriation where financial_year = $1";

    private final Transactions transactions;
    private final BusinessClock clock;

    @Inject
    BudgetResource(Transactions transactions, BusinessClock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @GET
    public Uni<Budgets> all() {
        return transactions.run(session -> Rows.select(session, YEARS, AppropriationRow::of)
                .chain(rows -> LoanVolumes.all(session).map(volumes -> budgets(rows, volumes))));
    }

    private static Budgets budgets(List<AppropriationRow> rows, Map<FinancialYear, Money> volumes) {
        return new Budgets(rows.stream()
                .map(AppropriationRow::toAppropriation)
                .map(year -> BudgetView.of(year, volumes.getOrDefault(year.year(), Money.ZERO)))
                .toList());
    }

    @GET
    @Path("/{year}")
    public Uni<BudgetView> find(@PathParam("year") String year) {
        FinancialYear financialYear = PathParameter.of(year, FinancialYear::parse);
        return transactions
                .run(session -> Rows.first(session, YEAR, AppropriationRow::of, financialYear.value())
                        .chain(row -> LoanVolumes.of(session, financialYear)
                                .map(volume -> row.map(found -> BudgetView.of(found.toAppropriation(), volume)))))
                .map(found -> found.orElseThrow(ProblemException::notFound));
    }

    @GET
    @Path("/{year}/utilisation")
    public Uni<UtilisationView> utilisation(
            @PathParam("year") String year,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("by") @Nullable String by) {
        FinancialYear financialYear = PathParameter.of(year, FinancialYear::parse);
        Instant instant = UtilisationQuery.asOf(asOf, clock.now());
        Optional<Dimension> dimension = UtilisationQuery.by(by);
        return transactions
                .run(session -> new PostgresUtilisation(session).waitForWriters(financialYear))
                .chain(exists -> exists
                        ? transactions.run(
                                session -> new PostgresUtilisation(session).sum(financialYear, instant, dimension))
                        : Uni.createFrom().failure(ProblemException.notFound()))
                .map(used -> UtilisationView.of(financialYear, instant, used, dimension));
    }

    /** Every year that has an appropriation. */
    public record Budgets(List<BudgetView> items) {}
}
