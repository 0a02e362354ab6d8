package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Move;
import zalog.budget.reservation.model.Need;
import zalog.budget.reservation.model.Place;
import zalog.budget.reservation.model.Placing;
import zalog.budget.reservation.model.RefusedRequest;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.RequestId;
import zalog.budget.reservation.model.Reservation;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** The reservations of a year, within one transaction that has opened the year. The ledger moves the money itself. */
public interface Reservations {

    /** Those of the applications that have a reservation, whatever became of it, or were voided before they had one. */
    Uni<Set<ApplicationId>> known(FinancialYear year, Collection<ApplicationId> applications);

    /** Makes assignments of loans wait until this transaction ends, and waits for those that are under way. */
    Uni<Void> holdAgreements();

    /** Puts loans in place that are not there yet. The work for it begins with the call, the writing with the subscription. */
    Uni<Placing> addLoans(Collection<Loan> loans);

    /** Puts new reservations in place, when it is subscribed to; all of them or none. */
    Uni<Void> add(OpenYear year, Allocation allocation);

    /** Keeps what was refused, and why; the same reason of the same request once. */
    Uni<Void> addRefused(List<RefusedRequest> refused);

    /** Places on the waiting list, the first being 1. */
    Uni<Map<RequestId, Long>> positions(FinancialYear year, List<Request> waiting);

    /** All reservations of the applications, part by part. */
    Uni<List<Reservation>> find(FinancialYear year, Collection<ApplicationId> applications);

    /** Sees to it that a request that comes after its release holds nothing. */
    Uni<Void> voidUnseen(OpenYear year, Collection<ApplicationId> applications);

    /** Changes standings; all of them or none. */
    Uni<Void> move(OpenYear year, List<Move> moves);

    /** The later years in which the applications hold money, wait for it, or did until those were closed. */
    Uni<Map<FinancialYear, List<ApplicationId>>> later(FinancialYear year, Collection<ApplicationId> applications);

    /**
     * What loans of the year before are foreseen to need in this one. It is theirs first: as long as they have no
     * reservation here, because the year before is not closed yet, nobody else is given it.
     */
    Uni<Money> setAside(FinancialYear year);

    /** Some of the loans with money or a place in a year whose need in the next one was not foreseen yet; none, if of all it was. */
    Uni<List<Loan>> unforeseen(FinancialYear year);

    /** Notes what loans of a year will need in the next one. */
    Uni<Void> foresee(FinancialYear year, Map<ApplicationId, Money> needs);

    /**
     * What is reimbursable in a year of the payments of those applications that still stand, where it is more than they hold, wait
     * for and have given to approved claims: it almost never is.
     */
    Uni<Map<ApplicationId, Need>> outgrown(FinancialYear year, Collection<ApplicationId> applications);

    /** The next of the waiting list, in the order of registration, that asks for no more than the amount. */
    Uni<List<Request>> waiting(FinancialYear year, Money atMost, Optional<Place> after);
}
