package zalog.budget.closing;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.closing.model.CloseRules;
import zalog.budget.closing.model.Outcome;
import zalog.budget.closing.model.YearClose;
import zalog.kernel.FinancialYear;

/** Begins the close of a year that is over. The rest is {@link CarryingOver}. */
public final class ClosingYears {
    private final Books books;
    private final Closes closes;
    private final Unsettled unsettled;

    public ClosingYears(Books books, Closes closes, Unsettled unsettled) {
        this.books = books;
        this.closes = closes;
        this.unsettled = unsettled;
    }

    /** Begins a close; one that was begun goes on, and one that is done stays done. */
    public Uni<Outcome> close(FinancialYear year, String officer, LocalDate today) {
        return books.open(year)
                .chain(open -> open.isEmpty()
                        ? Uni.createFrom().item(new Outcome.NoYear())
                        : closes.find(year)
                                .chain(begun -> begun.isPresent()
                                        ? Uni.createFrom().item(new Outcome.Begun(begun.get()))
                                        : begin(open.get(), officer, today)));
    }

    private Uni<Outcome> begin(OpenYear open, String officer, LocalDate today) {
        FinancialYear year = open.appropriation().year();
        return closes.openBefore(year).chain(earlier -> unsettled.of(year).chain(rest -> {
            var refusal = CloseRules.check(open.appropriation(), earlier, rest, today);
            return refusal.isPresent()
                    ? Uni.createFrom().item(new Outcome.Refused(refusal.get()))
                    : closes.live(year)
                            .map(live -> YearClose.begun(year, officer, open.at(), live))
                            .call(closes::begin)
                            .map(Outcome.Begun::new);
        }));
    }
}
