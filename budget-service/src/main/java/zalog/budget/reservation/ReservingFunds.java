package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import zalog.kit.persistence.Meanwhile;

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
        Map<ApplicationId, Loan> computable = new LinkedHashMap<>();
        loans.stream()
                .filter(loan -> calculation.obstacle(loan).isEmpty())
                .forEach(loan -> computable.putIfAbsent(loan.applicationId(), loan));
        return foresee(year.previous())
                .chain(() -> books.open(year))
                .chain(open -> open.isEmpty()
                        ? refuse(Refusals.noAppropriation(year, loans, books.now()))
                        : refuse(Refusals.incomputable(year, loans, calculation, books.now()))
                                .chain(() -> reserve(open.get(), computable)));
    }

    private Uni<Void> reserve(OpenYear year, Map<ApplicationId, Loan> loans) {
        FinancialYear financialYear = year.appropriation().year();
        return reservations.known(financialYear, loans.keySet()).chain(known -> {
            loans.keySet().removeAll(known);
            if (loans.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            List<Request> requests = new ArrayList<>(loans.size());
            return year.appropriation().isClosed()
                    ? refuse(Refusals.closed(financialYear, loans.values(), year.at()))
                    : reservations
                            .addLoans(loans.values(), loan -> requests.add(request(loan, financialYear)))
                            .chain(placed -> reserve(year, loans, placed, requests));
        });
    }

    /** Those whose agreement another application has are refused, and the others are served. */
    private Uni<Void> reserve(OpenYear year, Map<ApplicationId, Loan> loans, Placing placed, List<Request> requests) {
        var held = placed.held();
        var free = held.isEmpty()
                ? requests
                : requests.stream()
                        .filter(each -> !held.containsKey(each.applicationId()))
                        .toList();
        var refused = refuse(Refusals.held(year, loans, held));
        return free.isEmpty()
                ? refused
                : refused.chain(() -> Headroom.of(year, reservations))
                        .chain(left -> reserve(year, Allocation.of(left, free)))
                        .chain(() -> enter(loans, placed));
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

    /** The ledger makes its entries when it is asked to post, and sends them when the reservations are in. */
    private Uni<Void> reserve(OpenYear year, Allocation allocation) {
        return Meanwhile.of(reservations.add(year, allocation), () -> ledger.post(year, allocation.postings()))
                .chain(posted -> posted)
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
