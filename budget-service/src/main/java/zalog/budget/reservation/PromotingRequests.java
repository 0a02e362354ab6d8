package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import zalog.budget.Announcements;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;

/** Promotes the waiting list and tells of it; for whoever brings money back that no reservation released. */
public final class PromotingRequests {
    private final Promotion promotion;
    private final Announcements announcements;

    public PromotingRequests(Reservations reservations, Ledger ledger, Announcements announcements) {
        this.promotion = new Promotion(reservations, ledger);
        this.announcements = announcements;
    }

    /** The year as it stands afterwards. */
    public Uni<OpenYear> promote(OpenYear year) {
        return promotion
                .promote(year)
                .chain(outcome -> announcements.announce(outcome.events()).replaceWith(outcome.year()));
    }
}
