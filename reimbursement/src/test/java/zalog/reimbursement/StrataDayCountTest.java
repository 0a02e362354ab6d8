package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import com.opengamma.strata.basics.date.DayCount;
import com.opengamma.strata.basics.date.DayCounts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.kernel.Money;
import zalog.kernel.Rate;

/** Which of Strata's day counts is ours: Act/Act ISDA, of dates a day later, since Strata counts the first day and we the last. */
class StrataDayCountTest {
    /** At 1 % every day bears a whole number of kopecks in years of 365 and of 366 days. */
    private static final long PRINCIPAL = 100L * 100 * 365 * 366;

    private static final double TOLERANCE = 1e-12;

    static Stream<DayCount> otherDayCounts() {
        return List.of(
                DayCounts.ACT_365_ACTUAL,
                DayCounts.ACT_365F,
                DayCounts.ACT_ACT_YEAR,
                DayCounts.ACT_ACT_AFB,
                DayCounts.ACT_365_25,
                DayCounts.ACT_360,
                DayCounts.NL_365,
                DayCounts.THIRTY_360_ISDA)
                .stream();
    }

    @Test
    void actActIsdaOfTheNextDaysIsOurs() {
        assertThat(misfits((from, to) -> DayCounts.ACT_ACT_ISDA.yearFraction(from.plusDays(1), to.plusDays(1))))
                .isZero();
    }

    @Test
    void actActIsdaOfTheSameDaysIsNot() {
        assertThat(misfits(DayCounts.ACT_ACT_ISDA::yearFraction)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("otherDayCounts")
    void noOtherIs(DayCount other) {
        assertThat(misfits((from, to) -> other.yearFraction(from.plusDays(1), to.plusDays(1))))
                .isPositive();
        assertThat(misfits(other::yearFraction)).isPositive();
    }

    /** In how many of the intervals that begin in 2019–2024 and last up to 800 days the fraction is another one. */
    private static long misfits(ToDoubleBiFunction<LocalDate, LocalDate> fraction) {
        var first = LocalDate.of(2018, 12, 25);
        return IntStream.range(0, 2_200)
                .mapToObj(first::plusDays)
                .flatMap(from -> IntStream.iterate(1, days -> days <= 800, days -> days + 29)
                        .mapToObj(from::plusDays)
                        .filter(to -> Math.abs(ours(from, to) - fraction.applyAsDouble(from, to)) > TOLERANCE))
                .count();
    }

    private static double ours(LocalDate from, LocalDate to) {
        var principal = PrincipalSchedule.of(PrincipalChange.drawdown(LocalDate.of(2018, 1, 1), new Money(PRINCIPAL)));
        var interest = Accrual.interest(principal, DatedValues.constant(Rate.of("1")), from, to);
        return interest.kopecks() * 100.0 / PRINCIPAL;
    }
}
