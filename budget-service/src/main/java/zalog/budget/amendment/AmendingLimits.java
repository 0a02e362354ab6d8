package zalog.budget.amendment;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import zalog.budget.amendment.model.Amendment;
import zalog.budget.amendment.model.AmendmentRules;
import zalog.budget.amendment.model.Order;
import zalog.budget.amendment.model.Outcome;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.budget.reservation.PromotingRequests;
import zalog.kernel.FinancialYear;

/** Changes a year's limit, never below what is used; what a raise brings goes to the waiting list. */
public final class AmendingLimits {
    private final Books books;
    private final Amendments amendments;
    private final Ledger ledger;
    private final PromotingRequests promoting;

    public AmendingLimits(Books books, Amendments amendments, Ledger ledger, PromotingRequests promoting) {
        this.books = books;
        this.amendments = amendments;
        this.ledger = ledger;
        this.promoting = promoting;
    }

    public Uni<Outcome> amend(FinancialYear year, Order order) {
        return amend(year, order, promoting::promote);
    }

    /** @param serve sees to those who get of the new limit */
    Uni<Outcome> amend(FinancialYear year, Order order, Function<OpenYear, Uni<OpenYear>> serve) {
        return books.open(year).chain(open -> open.map(found -> amend(found, order, serve))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.NoYear())));
    }

    private Uni<Outcome> amend(OpenYear year, Order order, Function<OpenYear, Uni<OpenYear>> serve) {
        return amendments.of(year.appropriation().year()).chain(before -> {
            var refusal = AmendmentRules.check(order, year.appropriation(), before);
            return refusal.isPresent()
                    ? Uni.createFrom().item(new Outcome.Refused(refusal.get()))
                    : make(year, order.amend(year), serve);
        });
    }

    private Uni<Outcome> make(OpenYear year, Amendment amendment, Function<OpenYear, Uni<OpenYear>> serve) {
        return amendments
                .add(amendment)
                .chain(() -> ledger.post(year, amendment.postings()))
                .chain(serve::apply)
                .replaceWith(new Outcome.Made(amendment));
    }
}
