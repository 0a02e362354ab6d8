package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.reimbursement.PrincipalChange.drawdown;
import static zalog.reimbursement.PrincipalChange.repayment;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Money;
import zalog.kernel.Rate;

class AccrualTest {
    private static final DatedValues<Rate> TEN = DatedValues.constant(Rate.of("10"));
    private static final PrincipalSchedule MILLION =
            PrincipalSchedule.of(drawdown(LocalDate.of(2018, 12, 31), Money.ofRoubles(1_000_000)));

    @ParameterizedTest
    @CsvSource({
        "2018-12-31, 2019-12-31, 100000.00", // a common year gives the annual rate
        "2019-12-31, 2020-12-31, 100000.00", // and so does a leap year
        "2020-02-28, 2020-02-29, 273.22", // 29 February is a day of a leap year
        "2020-02-28, 2020-03-01, 546.45",
        "2021-02-28, 2021-03-01, 273.97",
        "2019-12-30, 2019-12-31, 273.97", // 31 December counts by its own year
        "2019-12-31, 2020-01-01, 273.22", // 1 January by the next
        "2019-12-30, 2020-01-01, 547.20",
        "2020-12-30, 2021-01-01, 547.20",
        "2018-12-31, 2024-12-31, 600000.00",
        "2018-12-30, 2018-12-31, 0.00", // nothing on the day of disbursement
        "2018-12-30, 2019-01-01, 273.97",
    })
    void eachDayCountsByItsOwnYear(LocalDate from, LocalDate to, String interest) {
        assertThat(Accrual.interest(MILLION, TEN, from, to)).hasToString(interest);
    }

    @Test
    void interestAccruesThroughTheDayOfRepayment() {
        var principal = PrincipalSchedule.of(
                drawdown(LocalDate.of(2019, 1, 10), Money.ofRoubles(365_000)),
                repayment(LocalDate.of(2019, 1, 20), Money.ofRoubles(365_000)));

        assertThat(Accrual.interest(principal, TEN, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 3, 1)))
                .isEqualTo(Money.ofRoubles(1_000));
    }

    @Test
    void aPartialRepaymentLowersTheInterestOfTheDaysAfterIt() {
        var principal = PrincipalSchedule.of(
                drawdown(LocalDate.of(2019, 1, 1), Money.ofRoubles(365_000)),
                repayment(LocalDate.of(2019, 1, 11), Money.ofRoubles(182_500)));

        assertThat(Accrual.interest(principal, TEN, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 1, 21)))
                .isEqualTo(Money.ofRoubles(1_500));
    }

    @Test
    void aChangedRateCountsFromItsDay() {
        var rates = DatedValues.of(Map.of(
                LocalDate.of(2019, 1, 1), Rate.of("10"),
                LocalDate.of(2019, 1, 12), Rate.of("20")));
        var principal = PrincipalSchedule.of(drawdown(LocalDate.of(2019, 1, 1), Money.ofRoubles(365_000)));

        assertThat(Accrual.interest(principal, rates, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 1, 21)))
                .isEqualTo(Money.ofRoubles(3_000));
    }

    @Test
    void rowsAreCutWhereverSomethingChanges() {
        var contract = DatedValues.of(Map.of(
                LocalDate.of(2019, 1, 1), Rate.of("12"),
                LocalDate.of(2019, 12, 11), Rate.of("11")));
        var principal = PrincipalSchedule.of(
                drawdown(LocalDate.of(2019, 9, 16), Money.ofRoubles(10)),
                repayment(LocalDate.of(2020, 1, 20), Money.ofRoubles(4)));

        var rows = Accrual.rows(
                principal,
                contract,
                KeyRate.published().rates(),
                LocalDate.of(2019, 11, 30),
                LocalDate.of(2020, 1, 31));

        assertThat(rows)
                .containsExactly(
                        row("2019-11-30", "2019-12-10", 10, "12", "6.50"),
                        row("2019-12-10", "2019-12-15", 10, "11", "6.50"),
                        row("2019-12-15", "2019-12-31", 10, "11", "6.25"),
                        row("2019-12-31", "2020-01-20", 10, "11", "6.25"),
                        row("2020-01-20", "2020-01-31", 6, "11", "6.25"));
        assertThat(rows).extracting(AccrualRow::daysInYear).containsExactly(365, 365, 365, 366, 366);
        assertThat(rows).extracting(AccrualRow::days).containsExactly(10, 5, 16, 20, 11);
    }

    @Test
    void theLargestAmountsDoNotOverflow() {
        var principal = PrincipalSchedule.of(drawdown(LocalDate.of(2019, 12, 31), Money.of("999999999999999.99")));

        assertThat(Accrual.interest(
                        principal,
                        DatedValues.constant(Rate.of("1000")),
                        LocalDate.of(2019, 12, 31),
                        LocalDate.of(2020, 12, 31)))
                .hasToString("9999999999999999.90");
    }

    @ParameterizedTest
    @CsvSource({"182.50, 0.05", "18.25, 0.01", "18.24, 0.00", "54.75, 0.02", "54.74, 0.01"})
    void halfAKopeckIsRoundedUp(String principal, String interest) {
        var schedule = PrincipalSchedule.of(drawdown(LocalDate.of(2019, 1, 1), Money.of(principal)));

        assertThat(Accrual.interest(schedule, TEN, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 1, 2)))
                .hasToString(interest);
    }

    private static AccrualRow row(String from, String to, long roubles, String contract, String ceiling) {
        return new AccrualRow(
                LocalDate.parse(from),
                LocalDate.parse(to),
                Money.ofRoubles(roubles),
                Rate.of(contract),
                Rate.of(ceiling));
    }
}
