package zalog.budget.reservation.model;

import java.util.ArrayList;
import java.util.List;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/** A change of standing: a release, or a promotion from the waiting list. */
public record Move(Request request, Standing from, Standing to) {

    public static Move release(Reservation reservation) {
        return new Move(reservation.request(), reservation.standing(), Standing.RELEASED);
    }

    public static Move promotion(Request waiting) {
        return new Move(waiting, Standing.WAITING, Standing.RESERVED);
    }

    /** What it means for the year's money. */
    public List<Posting> postings() {
        List<Posting> postings = new ArrayList<>();
        postings.add(request.posting(from == Standing.RESERVED ? EntryKind.RELEASED : EntryKind.LEFT_WAITING_LIST));
        if (to == Standing.RESERVED) {
            postings.add(request.posting(EntryKind.RESERVED));
        }
        return postings;
    }
}
