package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRateTest {

    @ParameterizedTest
    @CsvSource({
        "2017-09-18, 8.50",
        "2019-10-27, 7.00",
        "2019-10-28, 6.50",
        "2019-12-15, 6.50",
        "2019-12-16, 6.25",
        "2022-02-27, 9.50",
        "2022-02-28, 20.00",
        "2024-10-28, 21.00",
        "2030-01-01, 21.00",
    })
    void holdsFromTheDateItBecomesEffective(LocalDate date, String rate) {
        assertThat(KeyRate.published().on(date)).hasToString(rate);
    }

    @Test
    void isNotKnownBeforeTheTableBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyRate.published().on(LocalDate.of(2017, 9, 17)))
                .withMessageContaining("2017-09-18");
    }

    @Test
    void aLaterChangeIsNotKnownToday() {
        var known = KeyRate.published().knownOn(LocalDate.of(2019, 10, 27));

        assertThat(known.on(LocalDate.of(2019, 10, 28))).hasToString("7.00");
        assertThat(known.on(LocalDate.of(2019, 9, 8))).hasToString("7.25");
    }
}
