package zalog.budget.claim.adapter;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import zalog.budget.claim.model.LineBooks;
import zalog.budget.claim.model.LineStanding;
import zalog.budget.claim.model.LoanPayment;
import zalog.budget.claim.model.PaidLine;
import zalog.budget.loan.model.Line;
import zalog.budget.loan.model.LineId;
import zalog.budget.loan.model.Loan;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/** Puts together how the payments of a loan stand in the year of a claim. */
final class Standings {
    private final FinancialYear year;
    private final Map<Key, LineBooks> books;
    private final Set<Key> closed;
    private final Map<Key, List<ClaimId>> claims;
    private final Map<Key, Money> overpaid;

    /**
     * @param booked what the books of each year have of each payment
     * @param taken the live claims that took of it, the earliest first
     */
    Standings(FinancialYear year, List<Tuple> booked, List<Tuple> taken, List<PaidLine> paid) {
        this.year = year;
        this.books = booked.stream()
                .collect(groupingBy(Key::of, mapping(Standings::year, collectingAndThen(toList(), LineBooks::new))));
        this.closed = booked.stream()
                .filter(row -> row.get("closed", Boolean.class))
                .map(Key::of)
                .filter(key -> key.year().compareTo(year) < 0)
                .collect(toSet());
        this.claims = taken.stream()
                .collect(groupingBy(Key::of, mapping(row -> new ClaimId(row.get("claim", UUID.class)), toList())));
        this.overpaid =
                paid.stream().collect(groupingBy(Key::of, mapping(PaidLine::due, reducing(Money.ZERO, Money::plus))));
    }

    /** Those that the bank told of, and of those that it took back the ones of closed years and those that were paid. */
    List<LineStanding> of(Loan loan, List<Line> lines) {
        Set<Key> told = lines.stream().map(Key::of).collect(toSet());
        Stream<Line> gone = books.keySet().stream()
                .filter(key -> !told.contains(key)
                        && (closed.contains(key)
                                || overpaid.getOrDefault(key, Money.ZERO).isPositive()))
                .map(key -> Line.gone(new LineId(loan.applicationId(), key.event(), key.line(), key.year())));
        return Stream.concat(lines.stream(), gone).map(this::standing).toList();
    }

    private LineStanding standing(Line line) {
        Key key = Key.of(line);
        LineBooks known = books.getOrDefault(key, new LineBooks(List.of()));
        return new LineStanding(
                LoanPayment.of(line),
                known.reimbursable()
                        .min(line.reimbursable()), // the books may be from before a change of the computation
                known.claimed(),
                claims.getOrDefault(key, List.of()),
                overpaid.getOrDefault(key, Money.ZERO),
                closed.contains(key)
                        ? Optional.of(new LineStanding.Late(known.has(year), known.lapsedBefore(year)))
                        : Optional.empty());
    }

    private static LineBooks.Year year(Tuple row) {
        return new LineBooks.Year(
                new FinancialYear(row.get("year", Integer.class)),
                new Money(row.get("reimbursable", Long.class)),
                new Money(row.get("claimed", Long.class)));
    }

    /** A payment of the loan; a correction may move one to another year. */
    private record Key(String event, ProgrammeLine line, FinancialYear year) {
        static Key of(Tuple row) {
            return new Key(
                    row.get("event", String.class),
                    ProgrammeLine.valueOf(row.get("line", String.class)),
                    new FinancialYear(row.get("paid", Integer.class)));
        }

        static Key of(Line line) {
            return new Key(line.eventId(), line.line(), line.year());
        }

        static Key of(PaidLine paid) {
            return new Key(paid.eventId(), paid.line(), paid.paidYear());
        }
    }
}
