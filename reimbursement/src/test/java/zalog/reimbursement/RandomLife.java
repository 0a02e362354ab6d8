package zalog.reimbursement;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.kernel.Share;
import zalog.kernel.Text;

/**
 * A random loan of 2018–2025 from its first drawdown to its maturity, as an agreement would state it: tranches, equal
 * monthly instalments, early repayments, changes of the rate, suspensions, and the periods for which interest is paid.
 *
 * @param movements tranches after the first and early repayments (negative), by day
 * @param contractRates by the first day each holds
 */
record RandomLife(
        LocalDate agreedOn,
        LocalDate drawnOn,
        LocalDate maturity,
        Money firstTranche,
        TreeMap<LocalDate, Money> movements,
        Optional<Instalments> instalments,
        TreeMap<LocalDate, Rate> contractRates,
        List<Period> periods,
        Share share,
        CapPolicy capPolicy,
        List<Suspension> suspensions) {

    /** The same amount every month, never after the 27th. */
    record Instalments(LocalDate first, int count, Money each) {
        LocalDate last() {
            return first.plusMonths(count - 1L);
        }

        List<LocalDate> dates() {
            return IntStream.range(0, count).mapToObj(first::plusMonths).toList();
        }
    }

    /** Days after {@code start} through {@code end}, whose interest is paid on {@code paidOn}. */
    record Period(LocalDate start, LocalDate end, LocalDate paidOn) {}

    private static final Text REASON = new Text("Overdue.", "Просрочка.");
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    static RandomLife of(Random random) {
        var drawnOn = FIRST.plusDays(random.nextInt(2_200));
        var maturity = drawnOn.plusDays(30 + random.nextInt(510));
        var third = (int) DAYS.between(drawnOn, maturity) / 3;
        var agreedOn = drawnOn.minusDays(random.nextInt(60));

        var first = amount(random, 5_000_000_000L);
        var movements = new TreeMap<LocalDate, Money>();
        for (int i = random.nextInt(4); i > 0; i--) {
            movements.put(drawnOn.plusDays(1 + random.nextInt(third)), amount(random, 5_000_000_000L));
        }
        var drawn = movements.values().stream().reduce(first, Money::plus);
        var instalments = instalments(random, drawnOn.plusDays(third + 5 + random.nextInt(third)), maturity, drawn);
        repayEarly(random, drawnOn.plusDays(third + 1), maturity, drawn, instalments, movements);

        var policies = CapPolicy.values();
        return new RandomLife(
                agreedOn,
                drawnOn,
                maturity,
                first,
                movements,
                instalments,
                rates(random, agreedOn, maturity),
                periods(random, drawnOn, maturity),
                new Share(BigDecimal.valueOf(1 + random.nextInt(10_000), 4)),
                policies[random.nextInt(policies.length)],
                suspensions(random, drawnOn, maturity));
    }

    LoanTerms terms() {
        var changes = new ArrayList<PrincipalChange>();
        changes.add(PrincipalChange.drawdown(drawnOn, firstTranche));
        movements.forEach((on, amount) -> changes.add(new PrincipalChange(on, amount)));
        instalments.ifPresent(
                plan -> plan.dates().forEach(on -> changes.add(PrincipalChange.repayment(on, plan.each()))));
        return new LoanTerms(
                agreedOn,
                appliedOn(),
                DatedValues.of(contractRates),
                PrincipalSchedule.from(changes).orElseThrow(),
                suspensions);
    }

    LocalDate appliedOn() {
        return agreedOn.minusDays(20);
    }

    private static Optional<Instalments> instalments(Random random, LocalDate from, LocalDate maturity, Money drawn) {
        var first = from.withDayOfMonth(Math.min(from.getDayOfMonth(), 27));
        var count = (int) MONTHS.between(first, maturity.minusDays(1)) + 1;
        if (random.nextInt(4) == 0 || count < 2) {
            return Optional.empty();
        }
        return Optional.of(new Instalments(first, count, amount(random, drawn.kopecks() / count)));
    }

    private static void repayEarly(
            Random random,
            LocalDate from,
            LocalDate maturity,
            Money drawn,
            Optional<Instalments> instalments,
            TreeMap<LocalDate, Money> movements) {
        var left = instalments
                .map(plan -> drawn.minus(plan.each().times(plan.count())))
                .orElse(drawn);
        for (int i = random.nextInt(3); i > 0; i--) {
            var day = from.plusDays(random.nextLong(DAYS.between(from, maturity)));
            var isFree = !movements.containsKey(day)
                    && instalments.stream().noneMatch(plan -> plan.dates().contains(day));
            if (isFree && left.kopecks() > 1) {
                var amount = amount(random, left.kopecks() - 1);
                movements.put(day, amount.negated());
                left = left.minus(amount);
            }
        }
    }

    private static TreeMap<LocalDate, Rate> rates(Random random, LocalDate agreedOn, LocalDate maturity) {
        var rates = new TreeMap<LocalDate, Rate>();
        rates.put(agreedOn, rate(random));
        for (int i = random.nextInt(5); i > 0; i--) {
            rates.put(agreedOn.plusDays(1 + random.nextLong(DAYS.between(agreedOn, maturity))), rate(random));
        }
        return rates;
    }

    /** Month ends mostly, days at random else, and maturity. */
    private static List<Period> periods(Random random, LocalDate drawnOn, LocalDate maturity) {
        var periods = new ArrayList<Period>();
        for (var start = drawnOn; start.isBefore(maturity); ) {
            var end = random.nextInt(5) > 0
                    ? YearMonth.from(start.plusDays(1)).atEndOfMonth()
                    : start.plusDays(1 + random.nextInt(90));
            if (end.isAfter(maturity)) {
                end = maturity;
            }
            periods.add(new Period(start, end, end.plusDays(random.nextInt(30))));
            start = end;
        }
        return periods;
    }

    /** Two of half the loans, which may overlap; one may go on for ever. */
    private static List<Suspension> suspensions(Random random, LocalDate drawnOn, LocalDate maturity) {
        if (random.nextBoolean()) {
            return List.of();
        }
        var first = drawnOn.plusDays(random.nextLong(DAYS.between(drawnOn, maturity)));
        var second = drawnOn.plusDays(random.nextLong(DAYS.between(drawnOn, maturity)));
        return List.of(
                new Suspension(first, first.plusDays(random.nextInt(90)), REASON),
                new Suspension(
                        second, random.nextBoolean() ? LocalDate.MAX : second.plusDays(random.nextInt(90)), REASON));
    }

    private static Rate rate(Random random) {
        return new Rate(BigDecimal.valueOf(random.nextInt(250_000), 4));
    }

    private static Money amount(Random random, long kopecksMax) {
        return new Money(1 + random.nextLong(kopecksMax));
    }
}
