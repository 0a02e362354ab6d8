package zalog.budget.reservation.model;

import java.util.ArrayList;
import java.util.List;
import zalog.ledger.Cause;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/** A change of standing: a release, the end of its year, or a promotion from the waiting list. */
public record Move(Request request, Standing from, Standing to) {

    public static Move release(Reservation reservation) {
        return new Move(reservation.request(), reservation.standing(), Standing.RELEASED);
    }

    public static Move close(Reservation reservation) {
        return new Move(reservation.request(), reservation.standing(), Standing.CLOSED);
    }

    public static Move promotion(Request waiting) {
        return new Move(waiting, Standing.WAITING, Standing.RESERVED);
    }

    /** What it means for the year's money. */
    public List<Posting> postings() {
        return postings(request.cause());
    }

    public List<Posting> postings(Cause cause) {
        List<Posting> postings = new ArrayList<>();
        switch (from) {
            case RESERVED -> postings.add(request.posting(EntryKind.RELEASED, cause));
            case WAITING -> postings.add(request.posting(EntryKind.LEFT_WAITING_LIST, cause));
            case RELEASED, CLOSED -> {} // its money went back before
        }
        if (to == Standing.RESERVED) {
            postings.add(request.posting(EntryKind.RESERVED, cause));
        }
        return postings;
    }
}
