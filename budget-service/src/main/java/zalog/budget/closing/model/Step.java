package zalog.budget.closing.model;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zalog.budget.appropriation.model.Appropriation;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Growth;
import zalog.budget.reservation.model.Move;
import zalog.budget.reservation.model.Need;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.Reservation;
import zalog.budget.reservation.model.Standing;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.ledger.Cause;
import zalog.ledger.Posting;

/**
 * What becomes of some applications when a year is closed: what is left of their reservations goes back, and those whose
 * loans go on get what these will need of the next year, in the order of first registration, or wait for it.
 *
 * @param moves the ends of their parts in the year that is closed
 * @param inVain those that were never granted money and do not wait for that of another year; they stand no more
 * @param carried their requests of the next year
 */
public record Step(
        FinancialYear year, long applications, List<Move> moves, Set<ApplicationId> inVain, Allocation carried) {

    /**
     * @param loans of the applications, in the order of first registration
     * @param parts of the applications in the year
     * @param next the money of the next year, if it has an appropriation
     * @param needs what the loans that go on will need of the next year
     * @param nextParts what the applications hold or wait for there already
     */
    public static Step of(
            FinancialYear year,
            List<Loan> loans,
            List<Reservation> parts,
            Optional<Appropriation> next,
            Map<ApplicationId, Need> needs,
            List<Reservation> nextParts) {
        List<Request> requests = next.isEmpty() ? List.of() : requests(loans, needs, nextParts);
        Set<ApplicationId> inVain = inVain(parts, requests);
        List<Move> moves = parts.stream()
                .filter(Reservation::isLive)
                .map(part -> inVain.contains(part.request().applicationId()) ? Move.release(part) : Move.close(part))
                .toList();
        Money available = next.map(Appropriation::available).orElse(Money.ZERO);
        return new Step(year, loans.size(), moves, inVain, Allocation.of(available, requests));
    }

    private static Set<ApplicationId> inVain(List<Reservation> parts, List<Request> requests) {
        Set<ApplicationId> goOn = requests.stream().map(Request::applicationId).collect(toSet());
        return parts.stream()
                .filter(part -> part.request().part() == 0 && part.standing() == Standing.WAITING)
                .map(part -> part.request().applicationId())
                .filter(id -> !goOn.contains(id))
                .collect(toSet());
    }

    private static List<Request> requests(
            List<Loan> loans, Map<ApplicationId, Need> needs, List<Reservation> nextParts) {
        Map<ApplicationId, List<Reservation>> held = new LinkedHashMap<>();
        nextParts.forEach(part -> held.computeIfAbsent(part.request().applicationId(), id -> new ArrayList<>())
                .add(part));
        List<Request> requests = new ArrayList<>();
        for (Loan loan : loans) {
            Need need = needs.get(loan.applicationId());
            if (need != null) {
                List<Reservation> own = held.getOrDefault(loan.applicationId(), List.of());
                Need left = need.beyond(Need.covered(own));
                if (own.isEmpty() || !left.isZero()) {
                    requests.add(request(loan, Growth.nextPart(own), left));
                }
            }
        }
        return requests;
    }

    private static Request request(Loan loan, int part, Need need) {
        return new Request(
                loan.subject(), loan.ruleSet(), part, loan.registeredAt(), need.interest(), need.guaranteeFee());
    }

    /** What it means for the year that is closed; what was used up leaves no entry. */
    public List<Posting> postings() {
        return moves.stream()
                .flatMap(move -> move.postings(cause()).stream())
                .filter(posting -> posting.total().isPositive())
                .toList();
    }

    /** What it means for the next year. */
    public List<Posting> nextPostings() {
        return carried.postings(request -> cause());
    }

    public Figures figures() {
        return new Figures(
                Tally.of(closed(Standing.RESERVED)),
                Tally.of(closed(Standing.WAITING)),
                Tally.of(carried.reserved()),
                Tally.of(carried.waiting()),
                Money.ZERO);
    }

    /** What applications gave back, in all their parts. */
    public Map<ApplicationId, Money> released() {
        return closed(Standing.RESERVED).stream()
                .filter(request -> request.total().isPositive())
                .collect(toMap(Request::applicationId, Request::total, Money::plus, LinkedHashMap::new));
    }

    private List<Request> closed(Standing from) {
        return moves.stream()
                .filter(move -> move.from() == from)
                .map(Move::request)
                .toList();
    }

    private Cause cause() {
        return new Cause(Cause.Kind.YEAR_CLOSE, year.toString());
    }
}
