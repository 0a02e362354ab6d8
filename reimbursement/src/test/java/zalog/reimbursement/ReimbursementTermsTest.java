package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Money;
import zalog.kernel.Share;

class ReimbursementTermsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 9, 16);

    @ParameterizedTest
    @CsvSource({
        "100, 0, 100.00",
        "100, 900, 100.00",
        "100, 900.01, 99.99",
        "100, 1000, 0.00",
        "100, 1500, 0.00",
        "2000, 0, 1000.00"
    })
    void aRecipientGetsNoMoreThanItsCeilingInAYear(String amount, String granted, String allowed) {
        var terms = new ReimbursementTerms(
                Share.of("0.70"), CapPolicy.DAILY, Share.of("1"), Optional.of(Money.ofRoubles(1_000)));

        assertThat(terms.withinCeiling(Money.of(amount), Money.of(granted))).hasToString(allowed);
    }

    @Test
    void thereIsNoCeilingUnlessOneIsSet() {
        assertThat(ReimbursementTerms.DEFAULT.withinCeiling(Loans.TEN_MILLION, Loans.TEN_MILLION))
                .isEqualTo(Loans.TEN_MILLION);
    }

    @ParameterizedTest
    @CsvSource({"1, 250000.00, 250000.00", "0.5, 0.01, 0.01", "0.5, 0.03, 0.02", "0.25, 0.01, 0.00", "0, 100, 0.00"})
    void theFeeIsReimbursedByItsShareRoundedHalfUp(String share, String fee, String amount) {
        var terms = new ReimbursementTerms(Share.of("0.70"), CapPolicy.DAILY, Share.of(share), Optional.empty());

        assertThat(GuaranteeFeeReimbursement.of(new GuaranteeFee(DAY, Money.of(fee)), terms))
                .hasToString(amount);
    }

    @Test
    void aFeeCannotBeNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GuaranteeFee(DAY, Money.of("-0.01")));
    }
}
