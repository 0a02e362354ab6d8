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
import zalog.budget.ledger.Ledger;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Holder;
import zalog.budget.reservation.model.Move;
import zalog.budget.reservation.model.Need;
import zalog.budget.reservation.model.Place;
import zalog.budget.reservation.model.Placing;
import zalog.budget.reservation.model.RefusedRequest;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.RequestId;
import zalog.budget.reservation.model.Reservation;
import zalog.budget.reservation.model.Standing;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.ledger.Balances;
import zalog.ledger.Cause;
import zalog.ledger.Chain;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/** One year's reservations in a map; like the database it refuses what exceeds the limit. */
final class InMemory implements Books, Reservations, Ledger {
    static final FinancialYear YEAR = new FinancialYear(2019);
    static final Instant NOW = Instant.parse("2019-10-01T09:00:00Z");
    private static final int PAGE = 2;

    final Map<RequestId, Reservation> reservations = new HashMap<>();
    private final Set<ApplicationId> voided = new HashSet<>();
    private final Map<Agreement, Holder> agreements = new HashMap<>();
    private OpenYear openYear;

    InMemory(Money limit) {
        var granted = Posting.common(EntryKind.LIMIT_RAISED, limit, new Cause(Cause.Kind.PROGRAMME, "Decree 533"));
        openYear = new OpenYear(
                new Appropriation(YEAR, Balances.NONE, 0, Money.ZERO, false, Optional.empty()).after(List.of(granted)),
                Chain.empty(YEAR),
                NOW);
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
        return item(year.equals(YEAR) ? Optional.of(openYear) : Optional.empty());
    }

    /** Balances that are not those of the reservations mean that a posting was left out. */
    @Override
    public Uni<OpenYear> post(OpenYear year, List<Posting> postings) {
        return Uni.createFrom().item(() -> entered(year, postings));
    }

    private OpenYear entered(OpenYear year, List<Posting> postings) {
        openYear = new OpenYear(year.appropriation().after(postings), year.chain(), NOW);
        var money = openYear.appropriation();
        if (!money.reserved().equals(reserved())
                || !money.waiting().equals(sum(Standing.WAITING))
                || money.waitingCount() != with(Standing.WAITING).size()
                || money.available().isNegative()) {
            throw new IllegalStateException(money + " is not what " + reservations + " add up to");
        }
        return openYear;
    }

    @Override
    public Instant now() {
        return NOW;
    }

    @Override
    public Uni<Set<ApplicationId>> known(FinancialYear year, Collection<ApplicationId> applications) {
        return item(applications.stream()
                .filter(id -> reservations.containsKey(new RequestId(id, 0)) || voided.contains(id))
                .collect(toSet()));
    }

    @Override
    public Uni<Void> holdAgreements() {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Placing> addLoans(Collection<Loan> loans) {
        return Uni.createFrom().item(() -> placed(loans));
    }

    private Placing placed(Collection<Loan> loans) {
        Map<ApplicationId, Holder> held = new HashMap<>();
        Set<ApplicationId> asking = loans.stream().map(Loan::applicationId).collect(toSet());
        for (Loan loan : loans) {
            var holder = agreements.compute(
                    loan.agreement(),
                    (any, before) -> before != null
                                    && (asking.contains(before.applicationId()) || stands(before.applicationId()))
                            ? before
                            : new Holder(loan.applicationId(), loan.applicant()));
            if (!holder.applicationId().equals(loan.applicationId())) {
                held.put(loan.applicationId(), holder);
            }
        }
        return new Placing(held, Set.of(), List.of());
    }

    private boolean stands(ApplicationId id) {
        var reservation = reservations.get(new RequestId(id, 0));
        return reservation != null && !reservation.isReleased();
    }

    @Override
    public Uni<Void> add(OpenYear year, Allocation allocation) {
        return Uni.createFrom().voidItem().invoke(() -> {
            allocation.reserved().forEach(request -> put(request, Standing.RESERVED));
            allocation.waiting().forEach(request -> put(request, Standing.WAITING));
        });
    }

    @Override
    public Uni<Void> addRefused(List<RefusedRequest> refused) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<RequestId, Long>> positions(FinancialYear year, List<Request> waiting) {
        var queue = with(Standing.WAITING);
        return item(waiting.stream().collect(toMap(Request::id, request -> (long) queue.indexOf(request) + 1)));
    }

    @Override
    public Uni<List<Reservation>> find(FinancialYear year, Collection<ApplicationId> applications) {
        return item(reservations.values().stream()
                .filter(each -> applications.contains(each.request().applicationId()))
                .toList());
    }

    @Override
    public Uni<Void> voidUnseen(OpenYear year, Collection<ApplicationId> applications) {
        voided.addAll(applications);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> move(OpenYear year, List<Move> moves) {
        for (Move move : moves) {
            var reservation =
                    Objects.requireNonNull(reservations.get(move.request().id()));
            if (reservation.standing() != move.from()) {
                throw new IllegalStateException(move + " does not start where " + reservation + " stands");
            }
            put(reservation.request(), move.to());
        }
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<FinancialYear, List<ApplicationId>>> later(
            FinancialYear year, Collection<ApplicationId> applications) {
        return item(Map.of());
    }

    @Override
    public Uni<Money> setAside(FinancialYear year) {
        return item(Money.ZERO);
    }

    @Override
    public Uni<List<Loan>> unforeseen(FinancialYear year) {
        return item(List.of());
    }

    @Override
    public Uni<Void> foresee(FinancialYear year, Map<ApplicationId, Money> needs) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<ApplicationId, Need>> outgrown(FinancialYear year, Collection<ApplicationId> applications) {
        return item(Map.of());
    }

    @Override
    public Uni<List<Request>> waiting(FinancialYear year, Money atMost, Optional<Place> after) {
        return item(with(Standing.WAITING).stream()
                .filter(each -> each.total().compareTo(atMost) <= 0)
                .dropWhile(each -> after.isPresent() && !isAfter(each, after.get()))
                .limit(PAGE)
                .toList());
    }

    private void put(Request request, Standing standing) {
        reservations.put(request.id(), new Reservation(request, standing, NOW, Money.ZERO, Money.ZERO));
    }

    private static boolean isAfter(Request request, Place place) {
        int registered = request.registeredAt().compareTo(place.registeredAt());
        return registered > 0
                || registered == 0
                        && request.applicationId()
                                        .toString()
                                        .compareTo(place.id().applicationId().toString())
                                > 0;
    }

    private static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }
}
