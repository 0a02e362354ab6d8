package zalog.budget.receipt.adapter;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.loan.adapter.LoanFinder;
import zalog.budget.loan.adapter.LoanHistories;
import zalog.budget.loan.model.Loan;
import zalog.budget.loan.model.LoanHistory;
import zalog.budget.reservation.adapter.PostgresReservations;
import zalog.budget.reservation.adapter.RefusedRequests;
import zalog.budget.reservation.model.RefusedRequest;
import zalog.budget.reservation.model.Reservation;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Text;

/**
 * What stands behind an application's entries of a year, and what made none.
 *
 * @param history the loan as it was stated, and what was told of it
 * @param parts of its reservation
 * @param refused what it asked for in vain
 * @param demands of money back, by the id of the case
 * @param refunds by the id of the case
 */
record Grounds(
        LoanHistory history,
        List<Reservation> parts,
        List<RefusedRequest> refused,
        List<ClaimRecord> claims,
        Map<String, DemandTexts.Demand> demands,
        Map<String, List<Text>> refunds) {

    /** Nothing where nobody knows of such an application, or it is of a firm that the reader does not see. */
    static Uni<Optional<Grounds>> of(
            Mutiny.StatelessSession session, ApplicationId id, FinancialYear year, Predicate<Loan> seen) {
        return new RefusedRequests(session).find(id, year).chain(refused -> new LoanFinder(session)
                .find(id)
                .map(loan -> loan.or(() -> refused.stream().findFirst().map(RefusedRequest::loan))
                        .filter(seen))
                .chain(loan -> loan.isPresent()
                        ? of(session, loan.get(), year, refused).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private static Uni<Grounds> of(
            Mutiny.StatelessSession session, Loan loan, FinancialYear year, List<RefusedRequest> refused) {
        ApplicationId id = loan.applicationId();
        return new LoanHistories(session).of(loan).chain(history -> new PostgresReservations(session)
                .find(year, List.of(id))
                .chain(parts -> new ClaimRecords(session).find(id, year).chain(claims -> DemandTexts.of(
                                session, id, year)
                        .chain(demands -> RefundTexts.of(session, id, year)
                                .map(refunds -> new Grounds(history, parts, refused, claims, demands, refunds))))));
    }
}
