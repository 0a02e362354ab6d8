package zalog.budget.amendment;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Stream;
import zalog.budget.Announcements;
import zalog.budget.amendment.model.Amendment;
import zalog.budget.amendment.model.AmendmentRules;
import zalog.budget.amendment.model.Order;
import zalog.budget.amendment.model.Outcome;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.budget.reservation.PromotingRequests;
import zalog.contracts.budget.AppropriationOpened;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.ledger.Posting;

/** Changes a year's limit, never below what is used; what a raise brings goes to the waiting list. */
public final class AmendingLimits {
    private final Books books;
    private final Amendments amendments;
    private final Ledger ledger;
    private final PromotingRequests promoting;
    private final Announcements announcements;

    public AmendingLimits(
            Books books,
            Amendments amendments,
            Ledger ledger,
            PromotingRequests promoting,
            Announcements announcements) {
        this.books = books;
        this.amendments = amendments;
        this.ledger = ledger;
        this.promoting = promoting;
        this.announcements = announcements;
    }

    public Uni<Outcome> amend(FinancialYear year, Order order) {
        return amend(year, order, List.of());
    }

    /** Gives a year its first limit, and says so. */
    public Uni<Outcome> add(FinancialYear year, Money loanVolumeTarget, Order order) {
        return amendments
                .addYear(year, loanVolumeTarget, books.now())
                .chain(isNew -> isNew
                        ? amendments
                                .toldBefore(year)
                                .chain(told -> amend(year, order, told))
                                .call(() -> announcements.announce(List.of(new AppropriationOpened(year, books.now()))))
                        : Uni.createFrom().item(new Outcome.Refused(AmendmentRules.hasAppropriation(year))));
    }

    private Uni<Outcome> amend(FinancialYear year, Order order, List<Posting> told) {
        return books.open(year).chain(open -> open.map(found -> amend(found, order, told))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.NoYear())));
    }

    private Uni<Outcome> amend(OpenYear year, Order order, List<Posting> told) {
        return amendments.of(year.appropriation().year()).chain(before -> {
            var refusal = AmendmentRules.check(order, year.appropriation(), before);
            return refusal.isPresent()
                    ? Uni.createFrom().item(new Outcome.Refused(refusal.get()))
                    : make(year, order.amend(year), told);
        });
    }

    private Uni<Outcome> make(OpenYear year, Amendment amendment, List<Posting> told) {
        var postings =
                Stream.concat(amendment.postings().stream(), told.stream()).toList();
        return amendments
                .add(amendment)
                .chain(() -> ledger.post(year, postings))
                .chain(promoting::promote)
                .replaceWith(new Outcome.Made(amendment));
    }
}
