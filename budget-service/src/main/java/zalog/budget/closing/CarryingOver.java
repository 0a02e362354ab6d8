package zalog.budget.closing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zalog.budget.Announcements;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.closing.model.Step;
import zalog.budget.closing.model.YearClose;
import zalog.budget.ledger.Ledger;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.Reservations;
import zalog.budget.reservation.model.RequestId;
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
                        : decide(years, loans).chain(step -> take(years, step)
                                .chain(() -> closes.save(close.after(step)))
                                .replaceWith(true)));
    }

    private Uni<Step> decide(Years years, List<Loan> loans) {
        FinancialYear year = years.closed().appropriation().year();
        List<ApplicationId> ids = loans.stream().map(Loan::applicationId).toList();
        return reservations.find(year, ids).chain(parts -> outlooks.needs(loans, year.next())
                .chain(needs -> held(years, ids)
                        .map(held ->
                                Step.of(year, loans, parts, years.next().map(OpenYear::appropriation), needs, held))));
    }

    private Uni<List<Reservation>> held(Years years, List<ApplicationId> ids) {
        return years.next()
                .map(next -> reservations.find(next.appropriation().year(), ids))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<Void> take(Years years, Step step) {
        return reservations
                .move(years.closed(), step.moves())
                .chain(() -> ledger.post(years.closed(), step.postings()))
                .chain(() -> years.next().map(next -> carry(next, step)).orElseGet(() -> Uni.createFrom()
                        .item(Map.of())))
                .chain(positions -> announcements.announce(
                        StepEvents.of(step, years.closed().at(), years.next(), positions)));
    }

    private Uni<Map<RequestId, Long>> carry(OpenYear next, Step step) {
        return reservations
                .add(next, step.carried())
                .chain(() -> ledger.post(next, step.nextPostings()))
                .chain(() -> reservations.positions(
                        next.appropriation().year(), step.carried().waiting()));
    }

    private record Years(OpenYear closed, Optional<OpenYear> next) {}
}
