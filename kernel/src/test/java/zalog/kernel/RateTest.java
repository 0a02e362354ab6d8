package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({
        "12, 120000, 12.00",
        "6.50, 65000, 6.50",
        "6.5000, 65000, 6.50",
        "7.125, 71250, 7.125",
        "0.0001, 1, 0.0001",
        "0, 0, 0.00",
        "100, 1000000, 100.00",
        "1000, 10000000, 1000.00",
    })
    void readsPercentPerYear(String text, long units, String written) {
        var rate = Rate.parse(text).orElseThrow();

        assertThat(rate.units()).isEqualTo(units);
        assertThat(rate).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1000.0001", "1001", "6,5", "6.12345", "1e2", "+6", "6.", "10000", "6.5 %"})
    void refusesWhatIsNotARate(String text) {
        assertThat(Rate.parse(text)).isInstanceOf(Parsed.Faulty.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.0001", "1000.0001", "6.12345"})
    void cannotBeBuiltOutsideItsBounds(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(new BigDecimal(number)));
    }

    @Test
    void equalNumbersAreEqualRatesWhateverTheirScale() {
        assertThat(new Rate(new BigDecimal("6.5")))
                .isEqualTo(new Rate(new BigDecimal("6.50000000")))
                .hasSameHashCodeAs(Rate.of("6.50"));
        assertThat(new Rate(new BigDecimal("1E+1"))).isEqualTo(Rate.of("10"));
    }

    @Test
    void theLowerOfTwoRatesIsTheirMinimum() {
        assertThat(Rate.of("12").min(Rate.of("6.5"))).isEqualTo(Rate.of("6.5"));
        assertThat(Rate.of("6.5").min(Rate.of("12"))).isEqualTo(Rate.of("6.5"));
        assertThat(Rate.of("6.5")).isLessThan(Rate.of("12"));
    }
}
