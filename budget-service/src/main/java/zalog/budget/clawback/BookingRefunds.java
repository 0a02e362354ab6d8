package zalog.budget.clawback;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.claim.model.ByLine;
import zalog.budget.clawback.model.Clawback;
import zalog.budget.clawback.model.ClawbackLine;
import zalog.budget.clawback.model.ClawbackReasons;
import zalog.budget.ledger.Ledger;
import zalog.budget.reservation.PromotingRequests;
import zalog.kernel.FinancialYear;
import zalog.ledger.Cause;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/**
 * Enters what came back. While the year of the payment is open its limit has the money again, and those who wait for it get
 * it; the refund of a payment of a closed year is revenue, entered in the current year or else in another that is open.
 */
public final class BookingRefunds {
    static final Clawback.Outcome REFUSED = new Clawback.Outcome.Refused(ClawbackReasons.NO_OPEN_YEAR);

    private final Books books;
    private final Ledger ledger;
    private final PromotingRequests promoting;

    public BookingRefunds(Books books, Ledger ledger, PromotingRequests promoting) {
        this.books = books;
        this.ledger = ledger;
        this.promoting = promoting;
    }

    /** Whether there is an open year for all that the case has got between its two standings. */
    Uni<Boolean> book(Clawback before, Clawback after) {
        NavigableMap<FinancialYear, ByLine> shares = shares(before, after);
        FinancialYear current = FinancialYear.of(books.now());
        NavigableMap<FinancialYear, OpenYear> open = new TreeMap<>();
        return open(shares.firstKey(), current.next(), open).chain(() -> {
            Map<FinancialYear, List<Posting>> postings = new TreeMap<>();
            for (var share : shares.entrySet()) {
                FinancialYear own = share.getKey();
                Optional<FinancialYear> into = open.containsKey(own)
                        ? Optional.of(own)
                        : open.keySet().stream().findFirst();
                if (into.isEmpty()) {
                    return Uni.createFrom().item(false);
                }
                var kind = into.get().equals(own) ? EntryKind.REFUNDED : EntryKind.LATE_REFUND;
                postings.computeIfAbsent(into.get(), _ -> new ArrayList<>())
                        .add(posting(kind, after, share.getValue()));
            }
            return post(open, postings).replaceWith(true);
        });
    }

    private static NavigableMap<FinancialYear, ByLine> shares(Clawback before, Clawback after) {
        NavigableMap<FinancialYear, ByLine> shares = new TreeMap<>();
        for (int i = 0; i < after.lines().size(); i++) {
            ClawbackLine line = after.lines().get(i);
            var share = line.refunded().minus(before.lines().get(i).refunded());
            if (share.isPositive()) {
                shares.merge(line.year(), ByLine.of(line.line(), share), ByLine::plus);
            }
        }
        return shares;
    }

    /** Opens the years in ascending order, and keeps those that take entries. */
    private Uni<Void> open(FinancialYear year, FinancialYear last, Map<FinancialYear, OpenYear> open) {
        if (year.compareTo(last) > 0) {
            return Uni.createFrom().voidItem();
        }
        return books.open(year)
                .invoke(found ->
                        found.filter(each -> !each.appropriation().isClosed()).ifPresent(each -> open.put(year, each)))
                .chain(() -> open(year.next(), last, open));
    }

    private Uni<Void> post(Map<FinancialYear, OpenYear> open, Map<FinancialYear, List<Posting>> postings) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var year : postings.entrySet()) {
            OpenYear books = Objects.requireNonNull(open.get(year.getKey()));
            all = all.chain(() -> ledger.post(books, year.getValue()))
                    .chain(promoting::promote)
                    .replaceWithVoid();
        }
        return all;
    }

    private static Posting posting(EntryKind kind, Clawback clawback, ByLine amounts) {
        var cause = new Cause(Cause.Kind.CLAWBACK, clawback.id().toString());
        return Posting.of(kind, clawback.subject(), amounts.interest(), amounts.guaranteeFee(), cause);
    }
}
