package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2019-01-01, false", "2019-01-08, false", "2019-01-09, true", "2019-02-22, true", "2019-03-08, false",
        "2019-05-01, false", "2019-05-02, false", "2019-05-03, false", "2019-05-06, true", "2019-05-09, false",
        "2019-05-10, false", "2019-06-12, false", "2019-09-14, false", "2019-09-15, false", "2019-09-16, true",
        "2019-11-04, false", "2019-12-31, true", "2020-02-24, false", "2021-02-20, true", "2021-02-22, false",
        "2021-12-31, false", "2022-03-05, true", "2024-04-27, true", "2024-12-28, true", "2024-12-31, false",
    })
    void knowsTheDaysOff(LocalDate date, boolean working) {
        assertThat(WorkingCalendar.isWorkingDay(date)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2019, 247", "2020, 248", "2021, 247", "2022, 247", "2023, 247", "2024, 248"})
    void countsTheWorkingDaysOfTheOfficialCalendar(int year, long workingDays) {
        var first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(WorkingCalendar::isWorkingDay))
                .hasSize((int) workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09-16, 0, 2019-09-16",
        "2019-09-15, 0, 2019-09-15",
        "2019-09-16, 1, 2019-09-17",
        "2019-09-13, 1, 2019-09-16",
        "2019-09-14, 1, 2019-09-16",
        "2019-04-30, 1, 2019-05-06",
        "2019-12-31, 1, 2020-01-09",
        "2019-09-16, 30, 2019-10-28",
        "2021-02-19, 1, 2021-02-20",
    })
    void aTermBeginsOnTheDayAfterAndEndsOnAWorkingDay(LocalDate from, int days, LocalDate last) {
        assertThat(WorkingCalendar.plusWorkingDays(from, days)).isEqualTo(last);
    }

    @Test
    void twoTermsInARowAreOneLongTerm() {
        Seeds.each(500, random -> {
            var from = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2_100));
            int a = random.nextInt(20);
            int b = random.nextInt(20);
            assertThat(WorkingCalendar.plusWorkingDays(WorkingCalendar.plusWorkingDays(from, a), b))
                    .isEqualTo(WorkingCalendar.plusWorkingDays(from, a + b));
        });
    }

    @Test
    void aTermCannotBeNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.plusWorkingDays(LocalDate.of(2019, 9, 16), -1));
    }
}
