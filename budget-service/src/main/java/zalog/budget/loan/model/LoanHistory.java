package zalog.budget.loan.model;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Parsed;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Rate;
import zalog.kernel.Text;
import zalog.reimbursement.DatedValues;
import zalog.reimbursement.GuaranteeFee;
import zalog.reimbursement.GuaranteeFeeReimbursement;
import zalog.reimbursement.InterestPayment;
import zalog.reimbursement.InterestReimbursement;
import zalog.reimbursement.LoanPlan;
import zalog.reimbursement.LoanTerms;
import zalog.reimbursement.PrincipalSchedule;

/**
 * A loan and all that its banks told of it, in any order: what is reimbursable follows from the whole, so that latecomers
 * and their order make no difference in the end. While the movements of principal contradict each other, as when a
 * repayment is known and its drawdown is not, no interest is reimbursable.
 */
public final class LoanHistory {
    private final Loan loan;
    private final Collection<LoanEvent> events;
    private final List<Guarantee> guarantees;
    private final Optional<FinancialYear> takenOverIn;
    private @Nullable Replay replay;

    public LoanHistory(Loan loan, Collection<LoanEvent> events, List<Guarantee> guarantees) {
        this(loan, events, guarantees, Optional.empty());
    }

    /** @param takenOverIn the year of the application that has the loan's agreement now, if this one's has it no more */
    public LoanHistory(
            Loan loan, Collection<LoanEvent> events, List<Guarantee> guarantees, Optional<FinancialYear> takenOverIn) {
        this.loan = loan;
        this.events = List.copyOf(events);
        this.guarantees = List.copyOf(guarantees);
        this.takenOverIn = takenOverIn;
    }

    /** What counts of what was told, worked out when it is asked for: a batch only adds events to most of its loans. */
    private Replay replay() {
        Replay known = replay;
        if (known == null) {
            known = Replay.of(loan, events);
            replay = known;
        }
        return known;
    }

    public Loan loan() {
        return loan;
    }

    /** Whether its bank ever told that it went to another one, true or not. */
    public boolean isAssigned() {
        return events.stream().anyMatch(event -> assignee(event).isPresent());
    }

    /** Whether a bank closed it. */
    public boolean isClosed() {
        return events.stream().anyMatch(LoanHistory::isClosing)
                && replay().facts().stream().anyMatch(fact -> fact instanceof Fact.Closed);
    }

    private static boolean isClosing(LoanEvent event) {
        return switch (event.content()) {
            case Fact.Closed _ -> true;
            case LoanEvent.Correction(var _, var _, Fact.Closed _) -> true;
            default -> false;
        };
    }

    /** Every bank that an event names as the one to which the loan went. */
    public static Optional<Bic> assignee(LoanEvent event) {
        return switch (event.content()) {
            case Fact.Assigned(var _, Bic bank) -> Optional.of(bank);
            case LoanEvent.Correction(var _, var _, Fact.Assigned(var _, Bic bank)) -> Optional.of(bank);
            default -> Optional.empty();
        };
    }

    /** Every bank that holds or held the loan, or was named as one that does. */
    public Set<Bic> banks() {
        return Stream.concat(Stream.of(loan.terms().bank()), events.stream().flatMap(event -> assignee(event).stream()))
                .collect(toSet());
    }

    /** The banks that an event of it, or one of these, names as those to which it went, and that do not hold it so far. */
    public Set<Bic> mayGoTo(Collection<LoanEvent> more) {
        return Stream.concat(events.stream(), more.stream())
                .flatMap(event -> assignee(event).stream())
                .filter(bank -> heldFrom(bank).isEmpty())
                .collect(toSet());
    }

    /** Whether a bank may see all of the loan, as the one that holds it now. */
    public boolean isHeldBy(Bic bank) {
        return tenures().getLast().bank().equals(bank);
    }

    /** The ids of the events that a bank sent. */
    public Set<String> toldBy(Bic bank) {
        return events.stream()
                .filter(event -> event.bank().equals(bank))
                .map(LoanEvent::eventId)
                .collect(toSet());
    }

    /** Which bank held the loan when, the earliest first. */
    public List<Tenure> tenures() {
        return isAssigned()
                ? replay().tenures()
                : List.of(Tenure.always(loan.terms().bank()));
    }

    /** From which day a bank holds or held the loan, if it ever did; the lender from the date of the agreement. */
    public Optional<LocalDate> heldFrom(Bic bank) {
        return tenures().stream()
                .filter(tenure -> tenure.bank().equals(bank))
                .map(tenure ->
                        tenure.from().equals(LocalDate.MIN) ? loan.terms().agreementDate() : tenure.from())
                .findFirst();
    }

    /** Whether one of its banks used this id for an event of this loan. */
    boolean knows(String eventId) {
        return events.stream().anyMatch(event -> event.eventId().equals(eventId));
    }

    /** The same loan with more events. */
    public LoanHistory with(Collection<LoanEvent> more) {
        return new LoanHistory(
                loan, Stream.concat(events.stream(), more.stream()).toList(), guarantees, takenOverIn);
    }

    /** What became of an event of this loan. */
    public Fate fate(String eventId) {
        return Objects.requireNonNull(replay().fates().get(eventId));
    }

    /** How the loan goes on after a day, if it does. */
    public Optional<LoanPlan> planAfter(LocalDate day) {
        return new Outlook(loan, replay().facts(), day).plan(rates());
    }

    /** A line per payment, by date of payment. */
    public List<Line> lines(Calculation calculation) {
        var terms = Principal.of(loan, replay().facts()).map(schedule -> terms(schedule, calculation));
        var once = new PaidOnce();
        List<Line> lines = new ArrayList<>();
        for (var each : replay().told()) {
            String id = each.event().eventId();
            switch (each.fact()) {
                case Fact.InterestPaid paid ->
                    lines.add(once.interest(paid, inTheProgramme(interest(id, paid, terms, calculation))));
                case Fact.GuaranteeFeePaid paid ->
                    lines.add(once.fee(paid, inTheProgramme(fee(id, paid, calculation))));
                default -> {}
            }
        }
        return List.copyOf(lines);
    }

    /**
     * What was paid in a year before that of the application is no cost of a year in which somebody asked for money; what was paid
     * from the year on in which another application took the agreement over is reimbursed under that one.
     */
    private Line inTheProgramme(Line line) {
        var applied = FinancialYear.of(loan.appliedOn());
        if (line.year().compareTo(applied) < 0) {
            return nothing(
                    line,
                    new Text(
                            "Paid in " + line.year() + ", before the year of the application, " + applied
                                    + ": only costs of that year and later ones are reimbursed.",
                            "Уплачено в " + line.year() + " году, ранее года подачи заявки (" + applied
                                    + "): возмещаются затраты начиная с этого года."));
        }
        return takenOverIn
                .filter(year -> line.year().compareTo(year) >= 0)
                .map(year -> nothing(
                        line,
                        new Text(
                                "Another application has the loan's agreement since " + year
                                        + "; what is paid from that year on is reimbursed under that one.",
                                "С " + year + " года договор указан в другой заявке; уплаченное начиная с этого года"
                                        + " возмещается по ней.")))
                .orElse(line);
    }

    private static Line nothing(Line line, Text why) {
        return Line.nothing(line.eventId(), line.line(), line.paidOn(), line.paid(), why);
    }

    private LoanTerms terms(PrincipalSchedule principal, Calculation calculation) {
        return new LoanTerms(
                loan.terms().agreementDate(),
                loan.appliedOn(),
                rates(),
                principal,
                Suspensions.of(
                        replay().facts(), guarantees, calculation.rulesOf(loan).overdueDays()));
    }

    /** Of two rates from one day the one with the greater event id holds. */
    private DatedValues<Rate> rates() {
        var rates = new HashMap<>(Map.of(LocalDate.MIN, loan.terms().rate()));
        for (var fact : replay().facts()) {
            switch (fact) {
                case Fact.RateChanged(LocalDate on, Rate rate) -> rates.put(on, rate);
                case Fact.Restructured(LocalDate on, var _, var _, Optional<Rate> rate) ->
                    rate.ifPresent(value -> rates.put(on, value));
                default -> {}
            }
        }
        return DatedValues.of(rates);
    }

    private Line interest(String eventId, Fact.InterestPaid paid, Parsed<LoanTerms> terms, Calculation calculation) {
        return switch (terms) {
            case Parsed.Faulty<LoanTerms>(Text fault) ->
                Line.nothing(eventId, ProgrammeLine.INTEREST, paid.occurredOn(), paid.amount(), fault);
            case Parsed.Valid<LoanTerms>(LoanTerms known) -> {
                var payment =
                        new InterestPayment(paid.occurredOn(), paid.periodStart(), paid.periodEnd(), paid.amount());
                var line = InterestReimbursement.line(
                        payment, known, calculation.rulesOf(loan).terms(), calculation.keyRate());
                yield new Line(
                        eventId,
                        ProgrammeLine.INTEREST,
                        paid.occurredOn(),
                        paid.amount(),
                        line.amount(),
                        List.of(),
                        Optional.of(line),
                        Optional.empty());
            }
        };
    }

    private Line fee(String eventId, Fact.GuaranteeFeePaid paid, Calculation calculation) {
        var terms = calculation.rulesOf(loan).terms();
        var reimbursable = GuaranteeFeeReimbursement.of(new GuaranteeFee(paid.occurredOn(), paid.amount()), terms);
        var explanation = new Text(
                "Guarantee fee paid: " + paid.amount() + " RUB, times " + terms.feeShare() + " is " + reimbursable
                        + " RUB.",
                "Уплаченное вознаграждение за гарантию: " + paid.amount() + " руб., доля " + terms.feeShare() + " — "
                        + reimbursable + " руб.");
        return new Line(
                eventId,
                ProgrammeLine.GUARANTEE_FEE,
                paid.occurredOn(),
                paid.amount(),
                reimbursable,
                List.of(explanation),
                Optional.empty(),
                Optional.empty());
    }
}
