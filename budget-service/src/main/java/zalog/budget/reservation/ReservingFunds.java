package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import zalog.budget.Announcements;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.ledger.Ledger;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.model.Allocation;
import zalog.budget.reservation.model.Placing;
import zalog.budget.reservation.model.RefusedRequest;
import zalog.budget.reservation.model.Request;
import zalog.budget.reservation.model.RequestId;
import zalog.contracts.budget.BudgetEvent;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.FundsWaitlisted;
import zalog.contracts.budget.ReservationRefused;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Reason;
import zalog.kit.persistence.Ahead;
import zalog.kit.persistence.Pipeline;

/** Reserves what each loan will be reimbursed in a year, a batch at a time; what does not fit waits. */
public final class ReservingFunds {
    private final Calculation calculation;
    private final Books books;
    private final Reservations reservations;
    private final Ledger ledger;
    private final Announcements announcements;
    private final Successions successions;

    public ReservingFunds(
            Calculation calculation,
            Books books,
            Reservations reservations,
            Ledger ledger,
            Announcements announcements,
            Successions successions) {
        this.calculation = calculation;
        this.books = books;
        this.reservations = reservations;
        this.ledger = ledger;
        this.announcements = announcements;
        this.successions = successions;
    }

    /** To be done before the first year is opened. */
    Uni<Void> prepare() {
        return reservations.holdAgreements();
    }

    /** A loan that has a reservation in the year already is passed over, so that it holds its money once. */
    public Uni<Void> reserve(FinancialYear year, List<Loan> loans) {
        Map<Loan, Reason> obstacles = new LinkedHashMap<>();
        Map<ApplicationId, Loan> computable = new LinkedHashMap<>();
        for (Loan loan : loans) {
            calculation
                    .obstacle(loan)
                    .ifPresentOrElse(
                            reason -> obstacles.put(loan, reason),
                            () -> computable.putIfAbsent(loan.applicationId(), loan));
        }
        var placing = reservations.addLoans(computable.values());
        return foresee(year.previous())
                .chain(() -> ask(year, computable.keySet()))
                .chain(told -> told.year().isEmpty()
                        ? refuse(Refusals.noAppropriation(year, loans, books.now()))
                        : refuse(Refusals.incomputable(year, obstacles, books.now()))
                                .chain(() -> reserve(told.year().get(), told, computable, placing)));
    }

    /**
     * What is to be known before money is reserved.
     *
     * @param known the applications that have a reservation
     * @param aside what loans of the year before will need
     */
    private record Told(Optional<OpenYear> year, Set<ApplicationId> known, Money aside) {}

    private Uni<Told> ask(FinancialYear year, Set<ApplicationId> applications) {
        return Pipeline.both(
                        books.open(year),
                        Pipeline.both(reservations.known(year, applications), reservations.setAside(year)))
                .map(answers -> new Told(
                        answers.getItem1(),
                        answers.getItem2().getItem1(),
                        answers.getItem2().getItem2()));
    }

    /** @param placing all of the loans, as was begun before it was known which are there already */
    private Uni<Void> reserve(OpenYear year, Told told, Map<ApplicationId, Loan> loans, Uni<Placing> placing) {
        loans.keySet().removeAll(told.known());
        if (loans.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (year.appropriation().isClosed()) {
            return refuse(Refusals.closed(year.appropriation().year(), loans.values(), year.at()));
        }
        var placingNew = told.known().isEmpty() ? placing : reservations.addLoans(loans.values());
        Money left = Headroom.of(year, told.aside());
        var ofAll = Ahead.of(() -> book(year, left, loans.values()));
        return placingNew.chain(placed -> placed.held().isEmpty()
                ? ofAll.chain(booking -> write(year, booking)).chain(() -> enter(loans, placed))
                : serveOthers(year, left, loans, placed));
    }

    /** Those whose agreement another application has are refused, and the others are served. */
    private Uni<Void> serveOthers(OpenYear year, Money left, Map<ApplicationId, Loan> loans, Placing placed) {
        var free = loans.values().stream()
                .filter(loan -> !placed.held().containsKey(loan.applicationId()))
                .toList();
        var refused = refuse(Refusals.held(year, loans, placed.held()));
        return free.isEmpty()
                ? refused
                : refused.chain(() -> write(year, book(year, left, free))).chain(() -> enter(loans, placed));
    }

    private Uni<Void> enter(Map<ApplicationId, Loan> loans, Placing placed) {
        return placed.successors().isEmpty()
                ? Uni.createFrom().voidItem()
                : successions.enter(
                        placed.successors().stream()
                                .map(id -> Objects.requireNonNull(loans.get(id)))
                                .toList(),
                        placed.predecessors());
    }

    /** What is refused moves no money; it is kept for its receipt. */
    private Uni<Void> refuse(List<RefusedRequest> refused) {
        return refused.isEmpty()
                ? Uni.createFrom().voidItem()
                : reservations
                        .addRefused(refused)
                        .chain(() -> announcements.announce(refused.stream()
                                .map(each -> new ReservationRefused(
                                        each.loan().applicationId(), each.year(), each.reason(), each.at()))
                                .toList()));
    }

    /**
     * Who gets money and who waits.
     *
     * @param reservations puts them in place, when it is subscribed to
     * @param entries moves the money, likewise
     */
    private record Booking(Allocation allocation, Uni<Void> reservations, Uni<OpenYear> entries) {}

    private Booking book(OpenYear year, Money left, Collection<Loan> loans) {
        var requests = loans.stream()
                .map(loan -> request(loan, year.appropriation().year()))
                .toList();
        var allocation = Allocation.of(left, requests);
        return new Booking(allocation, reservations.add(year, allocation), ledger.post(year, allocation.postings()));
    }

    private Uni<Void> write(OpenYear year, Booking booking) {
        Allocation allocation = booking.allocation();
        return Pipeline.both(booking.reservations(), booking.entries())
                .chain(() -> reservations.positions(year.appropriation().year(), allocation.waiting()))
                .chain(positions -> announcements.announce(events(year, allocation, positions)));
    }

    /** Before the year itself is opened, as years are opened in ascending order. */
    private Uni<Void> foresee(FinancialYear before) {
        return reservations.unforeseen(before).chain(loans -> {
            if (loans.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            Map<ApplicationId, Money> needs = new LinkedHashMap<>();
            loans.forEach(loan ->
                    needs.put(loan.applicationId(), request(loan, before.next()).total()));
            return books.open(before)
                    .chain(() -> reservations.foresee(before, needs))
                    .chain(() -> foresee(before));
        });
    }

    private Request request(Loan loan, FinancialYear year) {
        var projected = calculation.project(loan, year);
        return new Request(
                loan.subject(), loan.ruleSet(), 0, loan.registeredAt(), projected.interest(), projected.guaranteeFee());
    }

    /** What is announced of new requests. */
    public static List<BudgetEvent> events(OpenYear year, Allocation allocation, Map<RequestId, Long> positions) {
        List<BudgetEvent> events = new ArrayList<>(reserved(year, allocation.reserved()));
        for (Request request : allocation.waiting()) {
            events.add(new FundsWaitlisted(
                    request.applicationId(),
                    year.appropriation().year(),
                    request.interest(),
                    request.guaranteeFee(),
                    request.total(),
                    Objects.requireNonNull(positions.get(request.id())),
                    year.at()));
        }
        return events;
    }

    /** Of what an application asked for; what it grew by later is nobody's decision and is not announced. */
    static List<FundsReserved> reserved(OpenYear year, Collection<Request> requests) {
        return requests.stream()
                .filter(request -> request.part() == 0)
                .map(request -> new FundsReserved(
                        request.applicationId(),
                        year.appropriation().year(),
                        request.interest(),
                        request.guaranteeFee(),
                        request.total(),
                        request.ruleSet(),
                        year.at()))
                .toList();
    }
}
