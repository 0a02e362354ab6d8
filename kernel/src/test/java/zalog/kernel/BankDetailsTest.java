package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankDetailsTest {

    @ParameterizedTest
    @CsvSource({
        "40702810200000000001, 044525225, true",
        "40702810200000000002, 044525225, false",
        "40702810200000000001, 044525226, false",
        "40702810300000000001, 044525225, false",
    })
    void anAccountBelongsToTheBankItsCheckDigitFits(String account, String bic, boolean belongs) {
        assertThat(new Account(account).belongsTo(new Bic(bic))).isEqualTo(belongs);
    }

    @Test
    void oneOfTenAccountNumbersBelongsToABank() {
        var bic = new Bic("044525225");
        int fitting = 0;
        for (int digit = 0; digit <= 9; digit++) {
            fitting += new Account("40702810" + digit + "00000000001").belongsTo(bic) ? 1 : 0;
        }
        assertThat(fitting).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4070281020000000000", "407028102000000000011", "4070281020000000000x"})
    void anAccountHasTwentyDigits(String text) {
        assertThat(Account.parse(text)).isInstanceOf(Parsed.Faulty.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new Account(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "04452522", "0445252255", "04452522x"})
    void aBicHasNineDigits(String text) {
        assertThat(Bic.parse(text)).isInstanceOf(Parsed.Faulty.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new Bic(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"770801001", "7708AB001", "77080Z999"})
    void aKppMayHoldLatinCapitalsInTheMiddle(String text) {
        assertThat(Kpp.parse(text)).isEqualTo(new Parsed.Valid<>(new Kpp(text)));
        assertThat(new Kpp(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "77080100", "7708010011", "7708ab001", "7708АВ001", "A70801001", "77080100A"})
    void aKppOfAnotherFormIsRefused(String text) {
        assertThat(Kpp.parse(text)).isInstanceOf(Parsed.Faulty.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new Kpp(text));
    }
}
