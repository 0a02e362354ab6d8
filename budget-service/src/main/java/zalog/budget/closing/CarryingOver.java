package zalog.budget.closing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import zalog.budget.Announcements;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.closing.model.Step;
import zalog.budget.closing.model.YearClose;
import zalog.budget.ledger.Ledger;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.Reservations;
import zalog.budget.reservation.ReservingFunds;
import zalog.budget.reservation.model.Reservation;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;

/**
 * Closes a year that an officer ordered to be closed, step by step, each in a transaction of its own: whoever stops in
 * between goes on with the next step. What is done no longer holds money of the year, so that nothing is done twice.
 */
public final class CarryingOver {
    private final Books books;
    private final Closes closes;
    private final Outlooks outlooks;
    private final Reservations reservations;
    private final Ledger ledger;
    private final Announcements announcements;

    public CarryingOver(
            Books books,
            Closes closes,
            Outlooks outlooks,
            Reservations reservations,
            Ledger ledger,
            Announcements announcements) {
        this.books = books;
        this.closes = closes;
        this.outlooks = outlooks;
        this.reservations = reservations;
        this.ledger = ledger;
        this.announcements = announcements;
    }

    /**
     * The next step of a close that was begun.
     *
     * @param applications how many it sees to
     * @return whether there is another step to take
     */
    public Uni<Boolean> step(FinancialYear year, int applications) {
        return books.open(year).chain(open -> books.open(year.next()).chain(next -> closes.find(year)
                .chain(close -> open.isEmpty() || close.isEmpty() || close.get().isDone()
                        ? Uni.createFrom().item(false)
                        : step(new Years(open.get(), next), close.get(), applications))));
    }

    private Uni<Boolean> step(Years years, YearClose close, int applications) {
        return closes.next(close.year(), applications)
                .chain(loans -> loans.isEmpty()
                        ? new Lapsing(closes, reservations, ledger, announcements)
                                .finish(years.closed(), years.next(), close)
                                .replaceWith(false)
                        : decide(close.year(), years.next(), loans).chain(step -> take(years, step)
                                .chain(() -> closes.save(close.after(step)))
                                .replaceWith(true)));
    }

    private Uni<Step> decide(FinancialYear year, Optional<OpenYear> next, List<Loan> loans) {
        List<ApplicationId> ids = loans.stream().map(Loan::applicationId).toList();
        return reservations.find(year, ids).chain(parts -> outlooks.needs(loans, year.next())
                .chain(needs -> held(next, ids)
                        .map(held -> Step.of(year, loans, parts, next.map(OpenYear::appropriation), needs, held))));
    }

    private Uni<List<Reservation>> held(Optional<OpenYear> next, List<ApplicationId> ids) {
        return next.map(open -> reservations.find(open.appropriation().year(), ids))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<Void> take(Years years, Step step) {
        return reservations
                .move(years.closed(), step.moves())
                .chain(() -> ledger.post(years.closed(), step.postings()))
                .chain(after -> announcements.announce(StepEvents.of(step, after.at())))
                .chain(() -> years.next()
                        .map(next -> carry(next, step).replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<OpenYear> carry(OpenYear next, Step step) {
        return reservations
                .add(next, step.carried())
                .chain(() -> ledger.post(next, step.nextPostings()))
                .call(after -> reservations
                        .positions(after.appropriation().year(), step.carried().waiting())
                        .chain(positions ->
                                announcements.announce(ReservingFunds.events(after, step.carried(), positions))));
    }

    /**
     * Carries loans over into a year that is added when they had been seen to already: there was none to carry them over to. All
     * of them in the transaction that adds it, so that nobody comes before them.
     *
     * @param applications how many it sees to at a time
     * @return the year as it stands afterwards
     */
    public Uni<OpenYear> into(OpenYear added, int applications) {
        FinancialYear before = added.appropriation().year().previous();
        return closes.find(before)
                .chain(close -> close.isEmpty()
                        ? Uni.createFrom().item(added)
                        : closes.seenTo(before).chain(loans -> into(added, close.get(), loans, applications)));
    }

    private Uni<OpenYear> into(OpenYear added, YearClose close, List<Loan> loans, int applications) {
        if (loans.isEmpty()) {
            return Uni.createFrom().item(added);
        }
        int now = Math.min(applications, loans.size());
        return decide(close.year(), Optional.of(added), loans.subList(0, now)).chain(step -> {
            YearClose after = close.carriedLater(step);
            return carry(added, step)
                    .call(() -> closes.save(after))
                    .chain(open -> into(open, after, loans.subList(now, loans.size()), applications));
        });
    }

    private record Years(OpenYear closed, Optional<OpenYear> next) {}
}
