package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Money;
import zalog.kernel.Rate;

/** 10,000,000 RUB at 12 %, drawn on 16.09.2019, nothing repaid. */
class WorkedExampleTest {

    @ParameterizedTest
    @CsvSource({
        "2019-09-16, 2019-09-30, 14, 46027.40, 26849.32",
        "2019-09-30, 2019-10-31, 31, 101917.81, 58904.11",
        "2019-10-31, 2019-11-30, 30, 98630.14, 53424.66",
        "2019-11-30, 2019-12-31, 31, 101917.81, 54109.59",
        "2019-12-31, 2020-01-31, 31, 101639.34, 52937.16",
    })
    void interestByContractAndByDailyKeyRate(LocalDate from, LocalDate to, int days, String contract, String keyRate) {
        var twelve = DatedValues.constant(Rate.of("12"));

        assertThat(Accrual.interest(Loans.PRINCIPAL, twelve, from, to)).hasToString(contract);
        assertThat(Accrual.interest(Loans.PRINCIPAL, KeyRate.published().rates(), from, to))
                .hasToString(keyRate);
        assertThat(Accrual.rows(Loans.PRINCIPAL, twelve, twelve, from, to))
                .extracting(AccrualRow::days)
                .containsExactly(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09-16, 2019-09-30, 46027.40, 32219.18, 18794.52",
        "2019-09-30, 2019-10-31, 101917.81, 71342.47, 38643.84",
        "2019-10-31, 2019-11-30, 98630.14, 69041.10, 37397.26",
        "2019-11-30, 2019-12-31, 101917.81, 71342.47, 37157.53",
        "2019-12-31, 2020-01-31, 101639.34, 71147.54, 37056.01",
    })
    void reimbursedAtTheKeyRateOfThePaymentDate(
            String start, String end, String paid, String byPayment, String byRate) {
        var line = Loans.line(Loans.payment(start, end, paid), Loans.at("12"), ReimbursementTerms.DEFAULT);

        assertThat(line.byPayment()).hasToString(byPayment);
        assertThat(line.byRate()).hasToString(byRate);
        assertThat(line.amount()).hasToString(byRate);
        assertThat(line.bound()).isEqualTo(Bound.CEILING_RATE);
    }

    @Test
    void theSecondRowGives38643Roubles84Kopecks() {
        var line = Loans.line(
                Loans.payment("2019-09-30", "2019-10-31", "101917.81"), Loans.at("12"), ReimbursementTerms.DEFAULT);

        assertThat(line.amount()).isEqualTo(Money.of("38643.84"));
        assertThat(line.rows())
                .containsExactly(new AccrualRow(
                        LocalDate.of(2019, 9, 30),
                        LocalDate.of(2019, 10, 31),
                        Loans.TEN_MILLION,
                        Rate.of("12"),
                        Rate.of("6.50")));
    }
}
