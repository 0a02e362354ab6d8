package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.kernel.Share;

/**
 * The calculation against OpenGamma Strata, on random loans with tranches, amortisation, early repayments, changes of the
 * rate and leap years.
 *
 * <p>Strata computes the interest of every day at the contract rate and at the ceiling: dates, instalments, steps, day
 * count, amounts ({@link StrataInterest}). This test adds what Strata has no notion of: which day's key rate is the
 * ceiling, which days are suspended, the lesser of both for each day, the share, the sum over a payment's period, the
 * share of what was paid, and half up to the kopeck once a line.
 *
 * <p>Strata counts in double. Its sum must lie within a millionth of a kopeck of the exact one, and its kopecks must be
 * ours, save where a sum lies so near to half a kopeck that a double cannot tell; such lines are counted and few.
 */
class StrataComparisonTest {
    private static final int LOANS = 10_000;
    private static final int TIES_MAX = 5;
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Share WHOLE = Share.of("1");
    private static final TreeMap<LocalDate, Rate> KEY_RATES = keyRates();

    private final Map<Bound, Integer> linesByBound = new EnumMap<>(Bound.class);
    private int lines;
    private int linesOverYearEnds;
    private int ties;

    @Test
    void tenThousandLoansAreReimbursedAsStrataSays() {
        Seeds.each(LOANS, random -> check(RandomLife.of(random), random.nextInt(4)));

        assertThat(lines).isGreaterThan(8 * LOANS);
        assertThat(linesOverYearEnds).isGreaterThan(LOANS / 10);
        assertThat(linesByBound.values()).hasSize(Bound.values().length).allMatch(count -> count > LOANS / 10);
        assertThat(ties).isLessThanOrEqualTo(TIES_MAX);
    }

    /** @param way how much is paid: what is due, none of it, a part, or more */
    private void check(RandomLife life, int way) {
        var strata = new StrataInterest(life);
        var byContract = strata.at(life.contractRates());
        var byCeiling = strata.at(suspended(life, ceiling(life)));
        var loan = life.terms();
        var terms = Loans.terms(life.share().toString(), life.capPolicy());
        for (var period : life.periods()) {
            var due = sum(life, period, day -> byContract[day]);
            var contract = Accrual.interest(loan.principal(), loan.contractRate(), period.start(), period.end());
            var paid = new Money(contract.kopecks() * (way == 3 ? 130 : 100 - 30 * way) / 100);
            var line =
                    Loans.line(new InterestPayment(period.paidOn(), period.start(), period.end(), paid), loan, terms);

            compare(exact(line.rows(), AccrualRow::contractRate, WHOLE), due, contract);
            compare(
                    exact(line.rows(), AccrualRow::appliedRate, life.share()),
                    sum(life, period, day -> Math.min(byContract[day], byCeiling[day]))
                            .multiply(life.share().value()),
                    line.byRate());
            assertThat(line.byPayment())
                    .isEqualTo(rounded(kopecks(paid).multiply(life.share().value())));
            assertThat(line.amount()).isEqualTo(line.byPayment().min(line.byRate()));
            count(line);
        }
    }

    private void compare(BigDecimal exact, BigDecimal strata, Money ours) {
        assertThat(strata).isCloseTo(exact, within(TOLERANCE));
        var toHalf = strata.remainder(BigDecimal.ONE).subtract(HALF).abs();
        if (toHalf.compareTo(TOLERANCE) < 0) {
            ties++;
            assertThat(ours.kopecks()).isIn(strata.longValue(), strata.longValue() + 1);
        } else {
            assertThat(ours).isEqualTo(rounded(strata));
        }
    }

    /** Of a day's figures those of the period, in kopecks; doubles are added without loss. */
    private static BigDecimal sum(RandomLife life, RandomLife.Period period, Function<Integer, Double> day) {
        var sum = BigDecimal.ZERO;
        var first = (int) (period.start().toEpochDay() - life.drawnOn().toEpochDay());
        var last = (int) (period.end().toEpochDay() - life.drawnOn().toEpochDay());
        for (int i = first; i < last; i++) {
            sum = sum.add(new BigDecimal(day.apply(i)));
        }
        return sum;
    }

    /** The key rate that is the ceiling of each day, under the loan's policy. */
    private static TreeMap<LocalDate, Rate> ceiling(RandomLife life) {
        return switch (life.capPolicy()) {
            case DAILY -> KEY_RATES;
            case AT_LOAN_DATE -> constant(life.drawnOn(), life.agreedOn());
            case AT_APPLICATION_DATE -> constant(life.drawnOn(), life.appliedOn());
            case AT_PAYMENT_DATE -> {
                var rates = new TreeMap<LocalDate, Rate>();
                life.periods()
                        .forEach(period -> rates.putAll(constant(period.start().plusDays(1), period.paidOn())));
                yield rates;
            }
        };
    }

    /** Day by day: zero while the loan is suspended. */
    private static TreeMap<LocalDate, Rate> suspended(RandomLife life, TreeMap<LocalDate, Rate> ceiling) {
        if (life.suspensions().isEmpty()) {
            return ceiling;
        }
        var rates = new TreeMap<LocalDate, Rate>();
        for (var day = life.drawnOn().plusDays(1); !day.isAfter(life.maturity()); day = day.plusDays(1)) {
            var date = day;
            boolean isSuspended = life.suspensions().stream()
                    .anyMatch(each -> !date.isBefore(each.first()) && !date.isAfter(each.last()));
            var rate = isSuspended ? Rate.of("0") : ceiling.floorEntry(day).getValue();
            if (rates.isEmpty() || !rates.lastEntry().getValue().equals(rate)) {
                rates.put(day, rate);
            }
        }
        return rates;
    }

    private static TreeMap<LocalDate, Rate> constant(LocalDate from, LocalDate dayOfKeyRate) {
        return new TreeMap<>(Map.of(from, KEY_RATES.floorEntry(dayOfKeyRate).getValue()));
    }

    private static TreeMap<LocalDate, Rate> keyRates() {
        var rates = new TreeMap<LocalDate, Rate>();
        KeyRate.published().rates().spans().forEach(span -> rates.put(span.first(), span.value()));
        return rates;
    }

    /** The line's rows summed as fractions, in kopecks. */
    private static BigDecimal exact(List<AccrualRow> rows, Function<AccrualRow, Rate> rate, Share share) {
        return rows.stream()
                .map(row -> kopecks(row.principal())
                        .multiply(BigDecimal.valueOf(row.days()))
                        .multiply(rate.apply(row).percentPerYear())
                        .multiply(share.value())
                        .divide(BigDecimal.valueOf(100L * row.daysInYear()), MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void count(ReimbursableLine line) {
        lines++;
        linesByBound.merge(line.bound(), 1, Integer::sum);
        if (line.payment().periodStart().getYear() != line.payment().periodEnd().getYear()) {
            linesOverYearEnds++;
        }
    }

    private static BigDecimal kopecks(Money money) {
        return BigDecimal.valueOf(money.kopecks());
    }

    private static Money rounded(BigDecimal kopecks) {
        return new Money(kopecks.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
