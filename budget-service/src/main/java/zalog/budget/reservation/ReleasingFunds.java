package zalog.budget.reservation;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import zalog.budget.Announcements;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.budget.reservation.model.Move;
import zalog.budget.reservation.model.Reservation;
import zalog.contracts.budget.BudgetEvent;
import zalog.contracts.budget.FundsReleased;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** Gives back what applications hold, or their places on the waiting list, and promotes those who waited for it. */
public final class ReleasingFunds {
    private final Books books;
    private final Reservations reservations;
    private final Ledger ledger;
    private final Promotion promotion;
    private final Announcements announcements;

    public ReleasingFunds(Books books, Reservations reservations, Ledger ledger, Announcements announcements) {
        this.books = books;
        this.reservations = reservations;
        this.ledger = ledger;
        this.promotion = new Promotion(reservations, ledger);
        this.announcements = announcements;
    }

    /**
     * Releases what is held; a second release changes nothing.
     *
     * @param reasons why, by application
     * @return in which later years the applications have reservations, which are to be released too
     */
    public Uni<Map<FinancialYear, List<ApplicationId>>> release(
            FinancialYear year, Map<ApplicationId, String> reasons) {
        return books.open(year)
                .chain(open -> open.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : reservations
                                .find(year, reasons.keySet())
                                .chain(found -> release(open.get(), reasons, found))
                                .chain(() -> reservations.later(year, reasons.keySet())));
    }

    private Uni<Void> release(OpenYear year, Map<ApplicationId, String> reasons, List<Reservation> found) {
        var seen = found.stream().map(each -> each.request().applicationId()).collect(toSet());
        var unseen = reasons.keySet().stream().filter(id -> !seen.contains(id)).toList();
        var left = found.stream().filter(each -> !each.isReleased()).toList();
        var live = left.stream().filter(Reservation::isLive).toList();
        var moves = left.stream().map(Move::release).toList();

        return reservations
                .voidUnseen(year, unseen)
                .chain(() -> reservations.move(year, moves))
                .chain(() -> ledger.post(
                        year,
                        moves.stream().flatMap(move -> move.postings().stream()).toList()))
                .chain(promotion::promote)
                .chain(outcome -> announcements.announce(events(reasons, live, outcome)));
    }

    private static List<BudgetEvent> events(
            Map<ApplicationId, String> reasons, List<Reservation> released, Promotion.Outcome outcome) {
        Map<ApplicationId, Money> totals = new LinkedHashMap<>();
        released.forEach(each ->
                totals.merge(each.request().applicationId(), each.request().total(), Money::plus));
        List<BudgetEvent> events = new ArrayList<>();
        totals.forEach((id, total) -> events.add(new FundsReleased(
                id,
                outcome.year().appropriation().year(),
                total,
                Objects.requireNonNull(reasons.get(id)),
                outcome.year().at())));
        events.addAll(outcome.events());
        return events;
    }
}
