package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OgrnTest {

    @ParameterizedTest
    @CsvSource({"1027700132195, true", "1047796323123, true", "304500116000157, false"})
    void acceptsRealNumbers(String text, boolean organisation) {
        var ogrn = Ogrn.parse(text).orElseThrow();

        assertThat(ogrn).hasToString(text);
        assertThat(ogrn.isOrganisation()).isEqualTo(organisation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "102770013219", "10277001321950", "204500116000157", "30450011600015x"})
    void refusesAWrongForm(String text) {
        assertThat(((Parsed.Faulty<Ogrn>) Ogrn.parse(text)).fault().en()).contains("must have 13 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1027700132196", "304500116000158", "0000000000000"})
    void refusesAWrongCheckDigitAndPlaceholders(String text) {
        assertThat(((Parsed.Faulty<Ogrn>) Ogrn.parse(text)).fault().en()).contains("fails its checksum");
    }

    @ParameterizedTest
    @CsvSource({"10, 0", "11, 1", "12, 2"})
    void remaindersAboveNineAreWrittenByTheirLastDigit(int remainder, int checkDigit) {
        long leading = 30_450_011_600_000L;
        while (leading % 13 != remainder) {
            leading++;
        }
        assertThat(Ogrn.parse("" + leading + checkDigit)).isInstanceOf(Parsed.Valid.class);
    }

    @Test
    void exactlyOneCheckDigitFits() {
        Seeds.each(500, random -> {
            String leading = "1" + String.format("%011d", random.nextLong(100_000_000_000L));
            int fitting = 0;
            for (int digit = 0; digit <= 9; digit++) {
                fitting += Ogrn.parse(leading + digit) instanceof Parsed.Valid<Ogrn> ? 1 : 0;
            }
            assertThat(fitting).isEqualTo(1);
        });
    }

    @Test
    void cannotBeBuiltFromAFaultyText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ogrn("1027700132196"));
    }
}
