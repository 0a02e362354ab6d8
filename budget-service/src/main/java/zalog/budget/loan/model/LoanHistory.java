package zalog.budget.loan.model;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import zalog.kernel.Bic;
import zalog.kernel.Money;
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
    private final List<Tenure> tenures;
    private final List<Amendments.Told> told;
    private final List<Fact> facts;
    private final Map<String, Fate> fates;

    public LoanHistory(Loan loan, Collection<LoanEvent> events, List<Guarantee> guarantees) {
        var amendments = new Amendments(events);
        this.loan = loan;
        this.events = List.copyOf(events);
        this.guarantees = List.copyOf(guarantees);
        this.tenures = Tenure.of(loan.terms().bank(), amendments.facts());
        this.told = amendments.facts().stream()
                .filter(each -> covers(each.event().bank(), each.fact().occurredOn()))
                .sorted(Comparator.comparing(
                                (Amendments.Told each) -> each.fact().occurredOn())
                        .thenComparing(each -> each.event().eventId()))
                .toList();
        this.facts = told.stream().map(Amendments.Told::fact).toList();
        this.fates = new HashMap<>(amendments.fates());
        amendments.facts().stream()
                .filter(each -> !covers(each.event().bank(), each.fact().occurredOn()))
                .forEach(each -> fates.put(each.event().eventId(), Fate.of(Fate.Kind.WITHOUT_EFFECT)));
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
        return facts.stream().anyMatch(fact -> fact instanceof Fact.Closed);
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

    /** Whether a bank may see all of the loan, as the one that holds it now. */
    public boolean isHeldBy(Bic bank) {
        return tenures.getLast().bank().equals(bank);
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
        return tenures;
    }

    /** From which day a bank holds or held the loan, if it ever did; the lender from the date of the agreement. */
    public Optional<LocalDate> heldFrom(Bic bank) {
        return tenures.stream()
                .filter(tenure -> tenure.bank().equals(bank))
                .map(tenure ->
                        tenure.from().equals(LocalDate.MIN) ? loan.terms().agreementDate() : tenure.from())
                .findFirst();
    }

    /** Whether a bank may tell of a day. */
    boolean covers(Bic bank, LocalDate day) {
        return tenures.stream().anyMatch(tenure -> tenure.covers(bank, day));
    }

    /** Whether one of its banks used this id for an event of this loan. */
    boolean knows(String eventId) {
        return fates.containsKey(eventId);
    }

    /** The same loan with more events. */
    public LoanHistory with(Collection<LoanEvent> more) {
        return new LoanHistory(
                loan, Stream.concat(events.stream(), more.stream()).toList(), guarantees);
    }

    /** What became of an event of this loan. */
    public Fate fate(String eventId) {
        return Objects.requireNonNull(fates.get(eventId));
    }

    /** How the loan goes on after a day, if it does. */
    public Optional<LoanPlan> planAfter(LocalDate day) {
        return new Outlook(loan, facts, day).plan(rates());
    }

    /** A line per payment, by date of payment. */
    public List<Line> lines(Calculation calculation) {
        var terms = Principal.of(loan, facts).map(schedule -> terms(schedule, calculation));
        return told.stream()
                .flatMap(each -> switch (each.fact()) {
                    case Fact.InterestPaid paid ->
                        Stream.of(interest(each.event().eventId(), paid, terms, calculation));
                    case Fact.GuaranteeFeePaid paid ->
                        Stream.of(fee(each.event().eventId(), paid, calculation));
                    default -> Stream.of();
                })
                .toList();
    }

    private LoanTerms terms(PrincipalSchedule principal, Calculation calculation) {
        return new LoanTerms(
                loan.terms().agreementDate(),
                loan.appliedOn(),
                rates(),
                principal,
                Suspensions.of(facts, guarantees, calculation.overdueDays()));
    }

    /** Of two rates from one day the one with the greater event id holds. */
    private DatedValues<Rate> rates() {
        var rates = new HashMap<>(Map.of(LocalDate.MIN, loan.terms().rate()));
        for (var fact : facts) {
            switch (fact) {
                case Fact.RateChanged(LocalDate on, Rate rate) -> rates.put(on, rate);
                case Fact.Restructured(LocalDate on, var _, var _, Optional<Rate> rate) ->
                    rate.ifPresent(value -> rates.put(on, value));
                default -> {}
            }
        }
        return DatedValues.of(rates);
    }

    private static Line interest(
            String eventId, Fact.InterestPaid paid, Parsed<LoanTerms> terms, Calculation calculation) {
        return switch (terms) {
            case Parsed.Faulty<LoanTerms>(Text fault) ->
                new Line(
                        eventId,
                        ProgrammeLine.INTEREST,
                        paid.occurredOn(),
                        paid.amount(),
                        Money.ZERO,
                        List.of(fault),
                        Optional.empty());
            case Parsed.Valid<LoanTerms>(LoanTerms known) -> {
                var payment =
                        new InterestPayment(paid.occurredOn(), paid.periodStart(), paid.periodEnd(), paid.amount());
                var line = InterestReimbursement.line(payment, known, calculation.terms(), calculation.keyRate());
                yield new Line(
                        eventId,
                        ProgrammeLine.INTEREST,
                        paid.occurredOn(),
                        paid.amount(),
                        line.amount(),
                        List.of(),
                        Optional.of(line));
            }
        };
    }

    private static Line fee(String eventId, Fact.GuaranteeFeePaid paid, Calculation calculation) {
        var terms = calculation.terms();
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
                Optional.empty());
    }
}
