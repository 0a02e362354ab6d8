package zalog.acceptance.years.plan;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Bic;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.Moscow;
import zalog.kernel.Rate;
import zalog.kernel.WorkingCalendar;
import zalog.reimbursement.KeyRate;

/** Makes the loans of the six years: who borrows what from whom, when it applies, and what is wrong with a few. */
final class LoanPlanner {
    static final List<Bic> BANKS = List.of(new Bic("044525225"), new Bic("044525974"), new Bic("042202603"));

    private static final int DEFECTIVE_PERCENT = 9;
    private static final int GRACE_MONTHS = 3;
    /** JSC Corporation MSP's fee: 0.75 % a year of a guarantee for half of the loan. */
    private static final BigDecimal FEE_PER_YEAR = new BigDecimal("0.0075").multiply(new BigDecimal("0.5"));

    private static final List<IpKind> KINDS = List.of(
            IpKind.INVENTION,
            IpKind.INVENTION,
            IpKind.COMPUTER_PROGRAM,
            IpKind.COMPUTER_PROGRAM,
            IpKind.UTILITY_MODEL,
            IpKind.TRADEMARK,
            IpKind.DATABASE,
            IpKind.INDUSTRIAL_DESIGN,
            IpKind.IC_TOPOLOGY);

    private final long seed;
    private final List<Firm> firms = Firms.ofTheRealm();

    LoanPlanner(long seed) {
        this.seed = seed;
    }

    /** All loans, numbered in the order in which their applications are filed. */
    List<PlannedLoan> loans() {
        var loans = new ArrayList<PlannedLoan>();
        for (YearPlan year : YearPlan.ALL) {
            for (Instant filedAt : filings(year)) {
                loans.add(loan(loans.size() + 1, year, filedAt));
            }
        }
        return List.copyOf(loans);
    }

    /** Instants of working hours, each a minute of its own, in order. */
    private List<Instant> filings(YearPlan year) {
        var chance = Chance.of(seed, "filings " + year.year());
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> chance.between(year.first(), year.last()))
                .filter(WorkingCalendar::isWorkingDay)
                .map(day -> day.atTime(LocalTime.of(10, 0).plusMinutes(chance.between(0, 419))))
                .map(moment -> moment.atZone(Moscow.ZONE).toInstant())
                .distinct()
                .limit(year.applications())
                .sorted()
                .toList();
    }

    private PlannedLoan loan(int number, YearPlan year, Instant filedAt) {
        var chance = Chance.of(seed, "loan " + number);
        var firm = chance.of(firms);
        var filedOn = Moscow.dateOf(filedAt);
        var drawnOn = filedOn.minusDays(chance.between(3, 24));
        var maturity = drawnOn.plusMonths(chance.between(4, 14));
        var amount = Money.ofRoubles(chance.between(year.millionsMin() * 10, year.millionsMax() * 10) * 100_000L);
        return new PlannedLoan(
                number,
                firm,
                chance.of(BANKS),
                filedAt,
                guaranteedAt(chance, filedAt),
                drawnOn.minusDays(chance.between(0, 6)),
                drawnOn,
                maturity,
                amount,
                rate(chance, drawnOn),
                repayments(chance, amount, drawnOn, maturity),
                fee(amount, drawnOn, maturity),
                chance.of(KINDS),
                defect(chance, filedOn));
    }

    /** Mostly just before the application; a few applications have to wait for it a day or two. */
    private static Instant guaranteedAt(Chance chance, Instant filedAt) {
        return chance.in(5) ? filedAt.plus(Duration.ofHours(chance.between(20, 50))) : filedAt;
    }

    /** Banks ask for two to five percent above the key rate, a few for no more than it. */
    private static Rate rate(Chance chance, LocalDate on) {
        var margin = BigDecimal.valueOf(chance.in(10) ? chance.between(-100, 0) : chance.between(200, 500), 2);
        return new Rate(KeyRate.published().on(on).percentPerYear().add(margin));
    }

    /** All at maturity, or equal parts each month or quarter after a while, the last of which takes the rest. */
    private static List<PrincipalRepayment> repayments(
            Chance chance, Money amount, LocalDate drawnOn, LocalDate maturity) {
        if (chance.in(45)) {
            return List.of();
        }
        int step = chance.of(List.of(1, 3));
        var dates = IntStream.iterate(GRACE_MONTHS, months -> months + step)
                .mapToObj(drawnOn::plusMonths)
                .takeWhile(maturity::isAfter)
                .toList();
        var part = new Money(amount.kopecks() / (dates.size() + 1));
        var repayments = new ArrayList<PrincipalRepayment>();
        dates.forEach(date -> repayments.add(new PrincipalRepayment(date, part)));
        repayments.add(new PrincipalRepayment(maturity, amount.minus(part.times(dates.size()))));
        return List.copyOf(repayments);
    }

    private static Money fee(Money amount, LocalDate drawnOn, LocalDate maturity) {
        return new Money(BigDecimal.valueOf(amount.kopecks())
                .multiply(FEE_PER_YEAR)
                .multiply(BigDecimal.valueOf(MONTHS.between(drawnOn, maturity)))
                .divide(BigDecimal.valueOf(12), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private static Optional<Defect> defect(Chance chance, LocalDate filedOn) {
        var defect = chance.of(List.of(Defect.values()));
        boolean mattersAlready = defect != Defect.LOAN_IN_YUAN || filedOn.getYear() > 2019;
        return chance.in(DEFECTIVE_PERCENT) && mattersAlready ? Optional.of(defect) : Optional.empty();
    }
}
