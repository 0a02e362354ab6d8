package zalog.budget.clawback;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
 * Enters what came back. What is received in the year of the disbursement, while that is open, gives its limit the money again,
 * and those who wait for it get it. What is received later is revenue, entered in the year it is received in, else the current
 * one, else another that is open.
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

    /** Books all that the case has got between its two standings; tells which year took what of each, or nothing if none is open. */
    Uni<Optional<Map<FinancialYear, FinancialYear>>> book(Clawback before, Clawback after, LocalDate receivedOn) {
        NavigableMap<FinancialYear, ByLine> shares = shares(before, after);
        FinancialYear received = FinancialYear.of(receivedOn);
        FinancialYear current = FinancialYear.of(books.now());
        NavigableMap<FinancialYear, OpenYear> open = new TreeMap<>();
        return open(shares.firstKey(), current.next(), open)
                .chain(() -> open.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : book(
                                        after,
                                        shares,
                                        open,
                                        own -> own.equals(received) && open.containsKey(own),
                                        Stream.of(received, current)
                                                .filter(open::containsKey)
                                                .findFirst()
                                                .orElseGet(open::firstKey))
                                .map(Optional::of));
    }

    private Uni<Map<FinancialYear, FinancialYear>> book(
            Clawback after,
            Map<FinancialYear, ByLine> shares,
            Map<FinancialYear, OpenYear> open,
            Predicate<FinancialYear> inTime,
            FinancialYear ofRevenue) {
        Map<FinancialYear, FinancialYear> into = new TreeMap<>();
        Map<FinancialYear, List<Posting>> postings = new TreeMap<>();
        shares.forEach((own, share) -> {
            FinancialYear year = inTime.test(own) ? own : ofRevenue;
            into.put(own, year);
            postings.computeIfAbsent(year, _ -> new ArrayList<>())
                    .add(posting(inTime.test(own) ? EntryKind.REFUNDED : EntryKind.LATE_REFUND, after, share));
        });
        return post(open, postings).replaceWith(into);
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
