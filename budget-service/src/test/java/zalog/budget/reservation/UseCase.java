package zalog.budget.reservation;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.Announcements;
import zalog.budget.Requests;
import zalog.budget.Rules;
import zalog.budget.amendment.AmendingLimits;
import zalog.budget.amendment.adapter.PostgresAmendments;
import zalog.budget.amendment.model.Order;
import zalog.budget.appropriation.adapter.PostgresBooks;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.claim.adapter.PostgresObligations;
import zalog.budget.claim.model.ByLine;
import zalog.budget.claim.model.Claim;
import zalog.budget.claim.model.ClaimPeriod;
import zalog.budget.claim.model.Payee;
import zalog.budget.closing.CarryingOver;
import zalog.budget.closing.ClosingYears;
import zalog.budget.closing.adapter.PostgresCloses;
import zalog.budget.closing.adapter.PostgresOutlooks;
import zalog.budget.closing.model.Outcome;
import zalog.budget.ledger.adapter.PostgresLedger;
import zalog.budget.loan.adapter.Successors;
import zalog.budget.loan.model.Calculation;
import zalog.budget.loan.model.Loan;
import zalog.budget.reservation.adapter.PostgresReservations;
import zalog.budget.reservation.model.Reservation;
import zalog.budget.reservation.model.Standing;
import zalog.contracts.budget.BudgetCommand;
import zalog.contracts.budget.BudgetEvent;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.Account;
import zalog.kernel.ClaimId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kit.time.BusinessClock;
import zalog.ledger.Cause;
import zalog.ledger.EntryKind;
import zalog.ledger.Posting;

/** One instance of the use case, as a process of its own would have it: it shares nothing with another but the database. */
public final class UseCase {
    private final List<BudgetEvent> announced = Collections.synchronizedList(new ArrayList<>());
    private final Calculation calculation = Rules.CALCULATION;
    private final Mutiny.SessionFactory sessions;
    private final BusinessClock clock;

    public UseCase(Mutiny.SessionFactory sessions, BusinessClock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Orders another limit; what must not be is refused. */
    public Uni<zalog.budget.amendment.model.Outcome> amend(FinancialYear year, Order order) {
        return sessions.withStatelessTransaction(session -> {
            var ledger = new PostgresLedger(session);
            return new AmendingLimits(
                            new PostgresBooks(session, clock),
                            new PostgresAmendments(session),
                            ledger,
                            new PromotingRequests(new PostgresReservations(session), ledger, this::announce))
                    .amend(year, order);
        });
    }

    /** Reserves what loans outgrew their reservations by. */
    public Uni<Void> grow(FinancialYear year, List<Loan> loans) {
        return sessions.withStatelessTransaction(session -> {
            var growing = new GrowingReservations(new PostgresReservations(session), new PostgresLedger(session));
            return new PostgresBooks(session, clock)
                    .open(year)
                    .map(Optional::orElseThrow)
                    .chain(open -> open.appropriation().isClosed()
                            ? Uni.createFrom().voidItem()
                            : growing.grow(open, loans).replaceWithVoid());
        });
    }

    /** Approves and pays a claim for all of the fee that an application holds. */
    public Uni<Void> pay(ReserveFunds command) {
        return sessions.withStatelessTransaction(session -> new PostgresBooks(session, clock)
                .open(command.financialYear())
                .map(Optional::orElseThrow)
                .chain(open -> open.appropriation().isClosed()
                        ? Uni.createFrom().voidItem()
                        : new PostgresReservations(session)
                                .find(command.financialYear(), List.of(command.applicationId()))
                                .chain(parts -> pay(session, open, command, parts))));
    }

    private static Uni<Void> pay(
            Mutiny.StatelessSession session, OpenYear open, ReserveFunds command, List<Reservation> parts) {
        Money held = parts.stream()
                .filter(part -> part.standing() == Standing.RESERVED)
                .map(part -> part.request().guaranteeFee())
                .reduce(Money.ZERO, Money::plus);
        if (held.isZero()) {
            return Uni.createFrom().voidItem();
        }
        var year = command.financialYear();
        var subject = parts.getFirst().request().subject();
        var claim = Claim.filed(
                new ClaimId(command.applicationId().value()),
                subject,
                command.applicant(),
                new ClaimPeriod(year.firstDay(), year.lastDay()),
                new Payee("A firm", Optional.empty(), Requests.BANK, new Account("40702810200000000001")),
                ByLine.of(ProgrammeLine.GUARANTEE_FEE, held),
                "sme",
                open.at());
        var ledger = new PostgresLedger(session);
        var cause = new Cause(Cause.Kind.CLAIM, claim.id().toString());
        return new PostgresObligations(session)
                .take(open, List.of(claim))
                .invoke(lacking -> {
                    if (!lacking.isEmpty()) {
                        throw new IllegalStateException(lacking + " do not hold what they hold");
                    }
                })
                .chain(() -> ledger.post(
                        open,
                        List.of(
                                Posting.of(EntryKind.OBLIGATED, subject, Money.ZERO, held, cause),
                                Posting.of(EntryKind.DISBURSED, subject, Money.ZERO, held, cause))))
                .replaceWithVoid();
    }

    /** Begins the close of a year that nothing is unsettled of. */
    public Uni<Outcome> begin(FinancialYear year, LocalDate today) {
        return sessions.withStatelessTransaction(session -> new ClosingYears(
                        new PostgresBooks(session, clock), new PostgresCloses(session), any -> Uni.createFrom()
                                .item(List.of()))
                .close(year, "officer", today));
    }

    /** Takes the next step of a close; false where there is none. */
    public Uni<Boolean> step(FinancialYear year, int applications) {
        return sessions.withStatelessTransaction(
                session -> carryingOver(session).step(year, applications));
    }

    /** Carries over into a year that was added when the one before was closed. */
    public Uni<OpenYear> carryInto(FinancialYear added, int applications) {
        return sessions.withStatelessTransaction(
                session -> new PostgresBooks(session, clock).open(added).chain(open -> carryingOver(session)
                        .into(open.orElseThrow(), applications)));
    }

    private CarryingOver carryingOver(Mutiny.StatelessSession session) {
        return new CarryingOver(
                new PostgresBooks(session, clock),
                new PostgresCloses(session),
                new PostgresOutlooks(session, calculation),
                new PostgresReservations(session),
                new PostgresLedger(session),
                this::announce);
    }

    private Uni<Void> announce(List<? extends BudgetEvent> events) {
        announced.addAll(events);
        return Uni.createFrom().voidItem();
    }

    /** Carries out a batch in one transaction. */
    public Uni<Void> carryOut(List<? extends BudgetCommand> batch) {
        return sessions.withStatelessTransaction(session -> {
            var books = new PostgresBooks(session, clock);
            var reservations = new PostgresReservations(session);
            var ledger = new PostgresLedger(session);
            Announcements announcements = this::announce;
            return new CarryingOutCommands(
                            calculation.ruleSets(),
                            new ReservingFunds(
                                    calculation,
                                    books,
                                    reservations,
                                    ledger,
                                    announcements,
                                    Successors.in(session, clock, calculation, announcements)),
                            new ReleasingFunds(books, reservations, ledger, announcements))
                    .carryOut(batch);
        });
    }

    public <T extends BudgetEvent> List<T> announced(Class<T> type) {
        return announced.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Optional<BudgetEvent> last() {
        return announced.isEmpty() ? Optional.empty() : Optional.of(announced.getLast());
    }
}
