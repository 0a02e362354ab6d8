package zalog.budget.closing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import zalog.budget.Announcements;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.closing.model.YearClose;
import zalog.budget.ledger.Ledger;
import zalog.budget.reservation.PromotingRequests;
import zalog.budget.reservation.Reservations;
import zalog.kernel.Money;
import zalog.ledger.Cause;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/** The last step of a close: what is left of the limit lapses, and what was set aside in the next year is free for all. */
final class Lapsing {
    private final Closes closes;
    private final Ledger ledger;
    private final PromotingRequests promoting;

    Lapsing(Closes closes, Reservations reservations, Ledger ledger, Announcements announcements) {
        this.closes = closes;
        this.ledger = ledger;
        this.promoting = new PromotingRequests(reservations, ledger, announcements);
    }

    Uni<Void> finish(OpenYear year, Optional<OpenYear> next, YearClose close) {
        Money left = year.appropriation().available();
        var cause = new Cause(Cause.Kind.YEAR_CLOSE, close.year().toString());
        List<Posting> postings = left.isPositive() ? List.of(Posting.common(EntryKind.LAPSED, left, cause)) : List.of();
        return ledger.post(year, postings)
                .chain(() -> closes.save(close.finished(left, year.at())))
                .chain(() -> next.map(open -> promoting.promote(open).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
