package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Growth;
import zalog.budget.reservation.model.Request;
import zalog.kernel.ApplicationId;

/** Reserves what became reimbursable beyond what an application holds; what does not fit waits like any request. */
public final class GrowingReservations {
    private final Reservations reservations;
    private final Ledger ledger;

    public GrowingReservations(Reservations reservations, Ledger ledger) {
        this.reservations = reservations;
        this.ledger = ledger;
    }

    /**
     * @param loans whose reimbursable amounts have changed in the year
     * @return the year as it stands afterwards
     */
    public Uni<OpenYear> grow(OpenYear year, Collection<Loan> loans) {
        List<ApplicationId> ids =
                loans.stream().map(Loan::applicationId).distinct().toList();
        var financialYear = year.appropriation().year();
        return reservations
                .outgrown(financialYear, ids)
                .chain(outgrown -> outgrown.isEmpty()
                        ? Uni.createFrom().item(year)
                        : reservations
                                .find(financialYear, outgrown.keySet())
                                .chain(parts -> grow(year, Growth.of(loans, outgrown, parts, year.at()))));
    }

    private Uni<OpenYear> grow(OpenYear year, List<Request> requests) {
        return requests.isEmpty()
                ? Uni.createFrom().item(year)
                : Headroom.of(year, reservations).chain(left -> {
                    Allocation allocation = Allocation.of(left, requests);
                    return reservations.add(year, allocation).chain(() -> ledger.post(year, allocation.postings()));
                });
    }
}
