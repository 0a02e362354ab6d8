package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Move;
import zalog.budget.reservation.model.Request;
import zalog.kernel.Money;

/** Gives money that came free to the waiting list, in the order of registration, to each that fits. */
final class Promotion {
    private final Reservations reservations;

    Promotion(Reservations reservations) {
        this.reservations = reservations;
    }

    /** Those who got money, which is at most what is available. */
    Uni<List<Request>> promote(OpenYear year, Money available) {
        List<Request> promoted = new ArrayList<>();
        return promote(year, available, Optional.empty(), promoted)
                .chain(() -> reservations.move(
                        year, promoted.stream().map(Move::promotion).toList()))
                .replaceWith(promoted);
    }

    /** Reads on until nobody who waits asks for as little as is left; the first of each page always fits. */
    private Uni<Void> promote(OpenYear year, Money left, Optional<Request> after, List<Request> promoted) {
        return reservations.waiting(year.appropriation().year(), left, after).chain(page -> {
            if (page.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            Allocation allocation = Allocation.of(left, page);
            promoted.addAll(allocation.reserved());
            return promote(year, allocation.left(), Optional.of(page.getLast()), promoted);
        });
    }
}
