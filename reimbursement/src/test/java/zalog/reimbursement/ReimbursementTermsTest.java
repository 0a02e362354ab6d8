package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Money;
import zalog.kernel.Share;

class ReimbursementTermsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 9, 16);

    @ParameterizedTest
    @CsvSource({"1, 250000.00, 250000.00", "0.5, 0.01, 0.01", "0.5, 0.03, 0.02", "0.25, 0.01, 0.00", "0, 100, 0.00"})
    void theFeeIsReimbursedByItsShareRoundedHalfUp(String share, String fee, String amount) {
        var terms = new ReimbursementTerms(Share.of("0.70"), CapPolicy.DAILY, Share.of(share));

        assertThat(GuaranteeFeeReimbursement.of(new GuaranteeFee(DAY, Money.of(fee)), terms))
                .hasToString(amount);
    }

    @Test
    void aFeeCannotBeNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GuaranteeFee(DAY, Money.of("-0.01")));
    }
}
