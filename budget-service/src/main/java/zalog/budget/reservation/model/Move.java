package zalog.budget.reservation.model;

import zalog.kernel.ApplicationId;

/** A change of standing: a release, or a promotion from the waiting list. */
public record Move(ApplicationId applicationId, Standing from, Standing to) {

    public static Move release(Reservation reservation) {
        return new Move(reservation.request().applicationId(), reservation.standing(), Standing.RELEASED);
    }

    public static Move promotion(Request waiting) {
        return new Move(waiting.applicationId(), Standing.WAITING, Standing.RESERVED);
    }
}
