package zalog.budget.reservation.model;

import java.time.Instant;

/** A request and how it stands. */
public record Reservation(Request request, Standing standing, Instant decidedAt) {

    public boolean isReleased() {
        return standing == Standing.RELEASED;
    }
}
