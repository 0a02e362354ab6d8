package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({"0.70, 7000, 0.70", "0.7, 7000, 0.70", "1, 10000, 1.00", "0, 0, 0.00", "0.3333, 3333, 0.3333"})
    void readsAPartOfAWhole(String text, long units, String written) {
        var share = Share.parse(text).orElseThrow();

        assertThat(share.units()).isEqualTo(units);
        assertThat(share).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "70", "1.0001", "-0.1", "0,7", ".7", "0.33333", "2", "70%"})
    void refusesWhatIsNotAShare(String text) {
        assertThat(Share.parse(text)).isInstanceOf(Parsed.Faulty.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.0001", "0.33333"})
    void cannotBeBuiltOutsideItsBounds(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(new BigDecimal(number)));
    }

    @Test
    void equalNumbersAreEqualShares() {
        assertThat(Share.of("0.7")).isEqualTo(Share.of("0.7000")).isEqualByComparingTo(Share.of("0.70"));
        assertThat(Share.of("0.7")).isLessThan(Share.of("1"));
    }
}
