package zalog.budget.reservation.adapter;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.adapter.LoanFinder;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.Reservation;
import zalog.budget.reservation.model.Standing;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kit.http.PathParameter;
import zalog.kit.identity.Actor;
import zalog.kit.identity.Caller;
import zalog.kit.identity.Roles;
import zalog.kit.persistence.Transactions;
import zalog.kit.problem.Language;
import zalog.kit.problem.ProblemException;

/** Shows what an application holds of a year's money, and why so much. */
@Path("/reservations")
public class ReservationResource {
    private final Transactions transactions;
    private final Calculation calculation;
    private final Caller caller;

    @Inject
    ReservationResource(Transactions transactions, Calculation calculation, Caller caller) {
        this.transactions = transactions;
        this.calculation = calculation;
        this.caller = caller;
    }

    @GET
    @Path("/{applicationId}/{year}")
    @RolesAllowed({Roles.SME, Roles.OFFICER, Roles.AUDITOR})
    public Uni<ReservationView> find(
            @PathParam("applicationId") String applicationId,
            @PathParam("year") String year,
            @Context HttpHeaders headers) {
        Actor actor = caller.actor();
        ApplicationId id = PathParameter.of(applicationId, ApplicationId::parse);
        FinancialYear financialYear = PathParameter.of(year, FinancialYear::parse);
        Language language = Language.of(headers);
        return transactions.run(session -> new LoanFinder(session)
                .find(id)
                .map(found ->
                        found.filter(loan -> actor.sees(loan.applicant())).orElseThrow(ProblemException::notFound))
                .chain(loan -> view(session, loan, financialYear, language)));
    }

    private Uni<ReservationView> view(
            Mutiny.StatelessSession session, Loan loan, FinancialYear year, Language language) {
        var reservations = new PostgresReservations(session);
        return reservations
                .find(year, List.of(loan.applicationId()))
                .invoke(parts -> {
                    if (parts.isEmpty()) {
                        throw ProblemException.notFound();
                    }
                })
                .chain(parts -> reservations
                        .positions(year, waiting(parts))
                        .map(positions -> ReservationView.of(
                                parts,
                                positions,
                                calculation.rulesOf(loan),
                                calculation.project(loan, year),
                                language)));
    }

    private static List<Request> waiting(List<Reservation> parts) {
        return parts.stream()
                .filter(part -> part.standing() == Standing.WAITING)
                .map(Reservation::request)
                .sorted(Request.FIRST_COME)
                .toList();
    }
}
