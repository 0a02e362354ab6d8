package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

    @ParameterizedTest
    @CsvSource({
        "2019-12-31T20:59:59.999Z, 2019",
        "2019-12-31T21:00:00Z, 2020",
        "2020-01-01T00:00:00Z, 2020",
        "2020-06-30T12:00:00Z, 2020",
    })
    void turnsAtMidnightInMoscow(Instant instant, int year) {
        assertThat(FinancialYear.of(instant)).isEqualTo(new FinancialYear(year));
    }

    @Test
    void containsItsFirstAndLastDayAndNoOther() {
        var year = new FinancialYear(2019);

        assertThat(year.firstDay()).isEqualTo("2019-01-01");
        assertThat(year.lastDay()).isEqualTo("2019-12-31");
        assertThat(year.contains(year.firstDay())).isTrue();
        assertThat(year.contains(year.lastDay())).isTrue();
        assertThat(year.contains(LocalDate.of(2018, 12, 31))).isFalse();
        assertThat(year.contains(LocalDate.of(2020, 1, 1))).isFalse();
        assertThat(year.next()).isEqualTo(FinancialYear.of(LocalDate.of(2020, 1, 1)));
        assertThat(year).isLessThan(year.next()).hasToString("2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19", "02019", "0019", "20190", "2019 ", "year"})
    void refusesWhatIsNotAYear(String text) {
        assertThat(FinancialYear.parse(text)).isInstanceOf(Parsed.Faulty.class);
    }

    @Test
    void readsFourDigits() {
        assertThat(FinancialYear.parse("2019")).isEqualTo(new Parsed.Valid<>(new FinancialYear(2019)));
        assertThatIllegalArgumentException().isThrownBy(() -> new FinancialYear(19));
    }

    @Test
    void aDayBeginsInMoscowThreeHoursBeforeUtc() {
        var day = LocalDate.of(2019, 9, 16);

        assertThat(Moscow.startOf(day)).isEqualTo("2019-09-15T21:00:00Z");
        assertThat(Moscow.dateOf(Moscow.startOf(day))).isEqualTo(day);
        assertThat(Moscow.dateOf(Moscow.startOf(day).minusMillis(1))).isEqualTo("2019-09-15");
    }
}
