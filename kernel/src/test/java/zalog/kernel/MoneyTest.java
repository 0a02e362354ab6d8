package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "38643.84, 3864384",
        "0, 0",
        "-0, 0",
        "0.5, 50",
        "0.05, 5",
        "-0.01, -1",
        "007, 700",
        "999999999999999.99, 99999999999999999",
        "-999999999999999.99, -99999999999999999",
    })
    void readsRoublesIntoKopecks(String text, long kopecks) {
        assertThat(Money.parse(text)).isEqualTo(new Parsed.Valid<>(new Money(kopecks)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1e3",
                "1,5",
                "+1",
                "1.234",
                " 1",
                "1 ",
                "1.",
                ".5",
                "--1",
                "1_000",
                "0x10",
                "١",
                "NaN",
                "1.-5",
                "1000000000000000",
                "1\n",
            })
    void refusesWhatIsNotAPlainAmount(String text) {
        assertThat(Money.parse(text)).isInstanceOf(Parsed.Faulty.class);
    }

    @Test
    void faultSaysHowToMendIt() {
        var fault = ((Parsed.Faulty<Money>) Money.parse("1,5")).fault();

        assertThat(fault.en()).contains("\"1,5\"").contains("38643.84");
        assertThat(fault.ru()).contains("«1,5»").contains("38643.84");
    }

    @ParameterizedTest
    @CsvSource({
        "3864384, 38643.84",
        "0, 0.00",
        "-1, -0.01",
        "100, 1.00",
        "-12345, -123.45",
        "-9223372036854775808, -92233720368547758.08"
    })
    void writesAlwaysTwoDecimals(long kopecks, String text) {
        assertThat(new Money(kopecks)).hasToString(text);
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Seeds.each(2_000, random -> {
            var money = new Money(random.nextLong(-99_999_999_999_999_999L, 100_000_000_000_000_000L));
            assertThat(Money.of(money.toString())).isEqualTo(money);
        });
    }

    @Test
    void arithmeticAgreesWithBigDecimal() {
        Seeds.each(2_000, random -> {
            var a = new Money(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
            var b = new Money(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
            var x = new BigDecimal(a.toString());
            var y = new BigDecimal(b.toString());
            assertThat(a.plus(b)).hasToString(x.add(y).toPlainString());
            assertThat(a.minus(b)).hasToString(x.subtract(y).toPlainString());
            assertThat(a.times(37)).hasToString(x.multiply(new BigDecimal(37)).toPlainString());
            assertThat(a.min(b)).hasToString(x.min(y).toPlainString());
            assertThat(a.max(b)).hasToString(x.max(y).toPlainString());
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(x.compareTo(y));
            assertThat(a.plus(a.negated())).isEqualTo(Money.ZERO);
        });
    }

    @Test
    void overflowIsNeverSilent() {
        var most = new Money(Long.MAX_VALUE);
        var least = new Money(Long.MIN_VALUE);

        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofRoubles(Long.MAX_VALUE / 99)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, true, false, false", "0, false, true, false", "1, false, false, true"})
    void knowsItsSign(long kopecks, boolean negative, boolean zero, boolean positive) {
        var money = new Money(kopecks);

        assertThat(money.isNegative()).isEqualTo(negative);
        assertThat(money.isZero()).isEqualTo(zero);
        assertThat(money.isPositive()).isEqualTo(positive);
    }

    @Test
    void aFaultyConstantThrowsItsFault() {
        assertThatThrownBy(() -> Money.of("1,5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not an amount");
    }
}
