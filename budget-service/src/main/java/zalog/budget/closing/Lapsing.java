package zalog.budget.closing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import zalog.budget.Announcements;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.closing.model.YearClose;
import zalog.budget.ledger.Ledger;
import zalog.budget.reservation.Promotion;
import zalog.budget.reservation.Reservations;
import zalog.kernel.Money;
import zalog.ledger.Cause;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/** The last step of a close: what is left of the limit lapses, and what was set aside in the next year is free for all. */
final class Lapsing {
    private final Closes closes;
    private final Ledger ledger;
    private final Promotion promotion;
    private final Announcements announcements;

    Lapsing(Closes closes, Reservations reservations, Ledger ledger, Announcements announcements) {
        this.closes = closes;
        this.ledger = ledger;
        this.promotion = new Promotion(reservations, ledger);
        this.announcements = announcements;
    }

    Uni<Void> finish(OpenYear year, Optional<OpenYear> next, YearClose close) {
        Money left = year.appropriation().available();
        var cause = new Cause(Cause.Kind.YEAR_CLOSE, close.year().toString());
        List<Posting> postings = left.isPositive() ? List.of(Posting.common(EntryKind.LAPSED, left, cause)) : List.of();
        return ledger.post(year, postings)
                .chain(() -> closes.save(close.finished(left, year.at())))
                .chain(() ->
                        next.map(this::promote).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> promote(OpenYear next) {
        return promotion.promote(next).chain(outcome -> announcements.announce(outcome.events()));
    }
}
