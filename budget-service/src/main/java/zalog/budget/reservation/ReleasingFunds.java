package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zalog.budget.Announcements;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.reservation.model.Move;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.Reservation;
import zalog.budget.reservation.model.Standing;
import zalog.contracts.budget.BudgetEvent;
import zalog.contracts.budget.FundsReleased;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** Gives back what applications hold, or their places on the waiting list, and promotes those who waited for it. */
public final class ReleasingFunds {
    private final Books books;
    private final Reservations reservations;
    private final Promotion promotion;
    private final Announcements announcements;

    public ReleasingFunds(Books books, Reservations reservations, Announcements announcements) {
        this.books = books;
        this.reservations = reservations;
        this.promotion = new Promotion(reservations);
        this.announcements = announcements;
    }

    /**
     * Releases what is held; a second release changes nothing.
     *
     * @param reasons why, by application
     */
    public Uni<Void> release(FinancialYear year, Map<ApplicationId, String> reasons) {
        return books.open(year)
                .chain(open -> open.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : reservations
                                .find(year, reasons.keySet())
                                .chain(found -> release(open.get(), reasons, found)));
    }

    private Uni<Void> release(
            OpenYear year, Map<ApplicationId, String> reasons, Map<ApplicationId, Reservation> found) {
        var unseen =
                reasons.keySet().stream().filter(id -> !found.containsKey(id)).toList();
        var live = found.values().stream().filter(each -> !each.isReleased()).toList();
        Money freed = live.stream()
                .filter(each -> each.standing() == Standing.RESERVED)
                .map(each -> each.request().total())
                .reduce(Money.ZERO, Money::plus);

        return reservations
                .voidUnseen(year, unseen)
                .chain(() ->
                        reservations.move(year, live.stream().map(Move::release).toList()))
                .chain(() -> freed.isZero()
                        ? Uni.createFrom().item(List.<Request>of())
                        : promotion.promote(
                                year, year.appropriation().available().plus(freed)))
                .chain(promoted -> announcements.announce(events(year, reasons, live, promoted)));
    }

    private static List<BudgetEvent> events(
            OpenYear year, Map<ApplicationId, String> reasons, List<Reservation> released, List<Request> promoted) {
        List<BudgetEvent> events = new ArrayList<>();
        for (Reservation each : released) {
            ApplicationId id = each.request().applicationId();
            events.add(new FundsReleased(
                    id,
                    year.appropriation().year(),
                    each.request().total(),
                    Objects.requireNonNull(reasons.get(id)),
                    year.at()));
        }
        events.addAll(ReservingFunds.reserved(year, promoted));
        return events;
    }
}
