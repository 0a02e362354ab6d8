package zalog.budget.reservation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.Appropriation;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Move;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.Reservation;
import zalog.budget.reservation.model.Standing;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** One year's reservations in a map; like the database it refuses what exceeds the limit. */
final class InMemory implements Books, Reservations {
    static final FinancialYear YEAR = new FinancialYear(2019);
    static final Instant NOW = Instant.parse("2019-10-01T09:00:00Z");
    private static final int PAGE = 2;

    final Map<ApplicationId, Reservation> reservations = new HashMap<>();
    private final Set<ApplicationId> voided = new HashSet<>();
    private final Money limit;

    InMemory(Money limit) {
        this.limit = limit;
    }

    Money reserved() {
        return sum(Standing.RESERVED);
    }

    private Money sum(Standing standing) {
        return with(standing).stream().map(Request::total).reduce(Money.ZERO, Money::plus);
    }

    /** In the order of registration. */
    List<Request> with(Standing standing) {
        return reservations.values().stream()
                .filter(each -> each.standing() == standing)
                .map(Reservation::request)
                .sorted(Request.FIRST_COME)
                .toList();
    }

    @Override
    public Uni<Optional<OpenYear>> open(FinancialYear year) {
        var waiting = with(Standing.WAITING).size();
        var sums = new Appropriation(year, limit, reserved(), waiting, sum(Standing.WAITING), Money.ZERO);
        return item(year.equals(YEAR) ? Optional.of(new OpenYear(sums, NOW)) : Optional.empty());
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public Uni<Set<ApplicationId>> known(FinancialYear year, Collection<ApplicationId> applications) {
        return item(applications.stream()
                .filter(id -> reservations.containsKey(id) || voided.contains(id))
                .collect(toSet()));
    }

    @Override
    public Uni<Void> add(OpenYear year, Allocation allocation, Map<ApplicationId, Loan> loans) {
        allocation.reserved().forEach(request -> put(request, Standing.RESERVED));
        allocation.waiting().forEach(request -> put(request, Standing.WAITING));
        return checked();
    }

    @Override
    public Uni<Map<ApplicationId, Long>> positions(FinancialYear year, List<Request> waiting) {
        var queue = with(Standing.WAITING);
        return item(
                waiting.stream().collect(toMap(Request::applicationId, request -> (long) queue.indexOf(request) + 1)));
    }

    @Override
    public Uni<Map<ApplicationId, Reservation>> find(FinancialYear year, Collection<ApplicationId> applications) {
        Map<ApplicationId, Reservation> found = new HashMap<>(reservations);
        found.keySet().retainAll(applications);
        return item(found);
    }

    @Override
    public Uni<Void> voidUnseen(OpenYear year, Collection<ApplicationId> applications) {
        voided.addAll(applications);
        return checked();
    }

    @Override
    public Uni<Void> move(OpenYear year, List<Move> moves) {
        for (Move move : moves) {
            var reservation = Objects.requireNonNull(reservations.get(move.applicationId()));
            if (reservation.standing() != move.from()) {
                throw new IllegalStateException(move + " does not start where " + reservation + " stands");
            }
            put(reservation.request(), move.to());
        }
        return checked();
    }

    @Override
    public Uni<List<Request>> waiting(FinancialYear year, Money atMost, Optional<Request> after) {
        return item(with(Standing.WAITING).stream()
                .filter(each -> each.total().compareTo(atMost) <= 0)
                .filter(each -> after.isEmpty() || Request.FIRST_COME.compare(each, after.get()) > 0)
                .limit(PAGE)
                .toList());
    }

    private void put(Request request, Standing standing) {
        reservations.put(request.applicationId(), new Reservation(request, standing, NOW));
    }

    private Uni<Void> checked() {
        if (reserved().compareTo(limit) > 0) {
            throw new IllegalStateException(reserved() + " exceeds " + limit);
        }
        return Uni.createFrom().voidItem();
    }

    private static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }
}
