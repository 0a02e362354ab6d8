package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Money;
import zalog.kernel.Share;

class InterestReimbursementTest {

    /** October 2019: 31 days, key rate 6.50 % on the day of payment. */
    @ParameterizedTest
    @CsvSource({
        "12, 101917.81, 0.70, 38643.84, CEILING_RATE",
        "12, 55205.48, 0.70, 38643.84, INTEREST_PAID", // both bounds are equal
        "12, 55205.46, 0.70, 38643.82, INTEREST_PAID",
        "12, 0, 0.70, 0.00, INTEREST_PAID",
        "12, 101917.81, 1, 55205.48, CEILING_RATE",
        "12, 101917.81, 0, 0.00, INTEREST_PAID",
        "12, 101917.81, 0.3333, 18399.99, CEILING_RATE",
        "6.50, 55205.48, 0.70, 38643.84, INTEREST_PAID",
        "6.50, 60000.00, 0.70, 38643.84, INTEREST_ACCRUED",
        "6.5001, 60000.00, 0.70, 38643.84, CEILING_RATE",
        "5, 42465.75, 0.70, 29726.03, INTEREST_PAID",
        "5, 42465.76, 0.70, 29726.03, INTEREST_PAID",
        "5, 50000.00, 0.70, 29726.03, INTEREST_ACCRUED",
        "0, 100.00, 0.70, 0.00, INTEREST_ACCRUED",
    })
    void theLesserBoundIsReimbursed(String rate, String paid, String share, String amount, Bound bound) {
        var line = Loans.line(
                Loans.payment("2019-09-30", "2019-10-31", paid),
                Loans.at(rate),
                Loans.terms(share, CapPolicy.AT_PAYMENT_DATE));

        assertThat(line.amount()).hasToString(amount);
        assertThat(line.bound()).isEqualTo(bound);
    }

    @Test
    void rowsOfOneLineAreRoundedTogether() {
        // Two rows of 0.4 kopecks each: rounded apart they would vanish.
        var principal = PrincipalSchedule.of(
                PrincipalChange.drawdown(LocalDate.of(2019, 10, 1), Money.of("22.46")),
                PrincipalChange.drawdown(LocalDate.of(2019, 10, 2), Money.of("0.01")));
        var line = Loans.line(
                Loans.payment("2019-10-01", "2019-10-03", "1"),
                Loans.with(Loans.at("12").contractRate(), principal),
                Loans.terms("1", CapPolicy.AT_PAYMENT_DATE));

        assertThat(line.rows()).hasSize(2);
        assertThat(line.byRate()).hasToString("0.01");
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 0.50, 0.01", // half a kopeck goes up
        "0.01, 0.49, 0.00",
        "0.03, 0.50, 0.02",
        "100.00, 0.3333, 33.33",
        "150.00, 0.0001, 0.02",
        "149.99, 0.0001, 0.01",
        "92233720368547758.07, 1, 92233720368547758.07",
        "92233720368547758.07, 0.9999, 92224496996510903.29",
    })
    void aShareIsRoundedHalfUp(String amount, String share, String result) {
        var kopecks = new Money(Long.parseLong(amount.replace(".", "")));

        assertThat(InterestReimbursement.shareOf(kopecks, Share.of(share))).hasToString(result);
    }

    @Test
    void anIntervalMustEndAfterItStartsAndAPaymentCannotBeNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Loans.payment("2019-10-31", "2019-10-31", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Loans.payment("2019-09-30", "2019-10-31", "-0.01"));
    }

    @Test
    void nothingOwedGivesNothingBack() {
        var line = Loans.line(
                Loans.payment("2019-09-30", "2019-10-31", "500"),
                Loans.with(Loans.at("12").contractRate(), PrincipalSchedule.of()),
                ReimbursementTerms.DEFAULT);

        assertThat(line.amount()).isEqualTo(Money.ZERO);
    }
}
