package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Move;
import zalog.budget.reservation.model.Place;
import zalog.budget.reservation.model.Request;
import zalog.contracts.budget.FundsReserved;
import zalog.kernel.Money;

/** Gives money that came free to the waiting list, in the order of registration, to each that fits. */
public final class Promotion {
    private final Reservations reservations;
    private final Ledger ledger;

    public Promotion(Reservations reservations, Ledger ledger) {
        this.reservations = reservations;
        this.ledger = ledger;
    }

    /**
     * What came of it.
     *
     * @param year as it stands afterwards
     * @param promoted those who got money
     */
    public record Outcome(OpenYear year, List<Request> promoted) {

        /** What to announce of it. */
        public List<FundsReserved> events() {
            return ReservingFunds.reserved(year, promoted);
        }
    }

    /** A year that is being closed gives nothing any more. */
    public Uni<Outcome> promote(OpenYear year) {
        List<Request> promoted = new ArrayList<>();
        if (year.appropriation().isClosed()) {
            return Uni.createFrom().item(new Outcome(year, promoted));
        }
        return Headroom.of(year, reservations)
                .chain(left -> promote(year, left, Optional.empty(), promoted))
                .chain(() -> apply(year, promoted.stream().map(Move::promotion).toList()))
                .map(after -> new Outcome(after, promoted));
    }

    private Uni<OpenYear> apply(OpenYear year, List<Move> moves) {
        return reservations
                .move(year, moves)
                .chain(() -> ledger.post(
                        year,
                        moves.stream().flatMap(move -> move.postings().stream()).toList()));
    }

    /** Reads on until nobody who waits asks for as little as is left; the first of each page always fits. */
    private Uni<Void> promote(OpenYear year, Money left, Optional<Place> after, List<Request> promoted) {
        return reservations.waiting(year.appropriation().year(), left, after).chain(page -> {
            if (page.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            Allocation allocation = Allocation.of(left, page);
            promoted.addAll(allocation.reserved());
            return promote(year, allocation.left(), Optional.of(page.getLast().place()), promoted);
        });
    }
}
