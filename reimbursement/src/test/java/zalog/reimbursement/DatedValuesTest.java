package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedValuesTest {
    private static final LocalDate DAY = LocalDate.of(2019, 9, 16);
    private static final DatedValues<String> ABC =
            DatedValues.of(Map.of(DAY, "a", DAY.plusDays(10), "b", DAY.plusDays(20), "c"));

    @ParameterizedTest
    @CsvSource({"0, a", "9, a", "10, b", "19, b", "20, c", "20000, c"})
    void aValueHoldsFromItsDateUntilTheEveOfTheNext(int day, String value) {
        assertThat(ABC.on(DAY.plusDays(day))).isEqualTo(value);
        assertThat(ABC.find(DAY.plusDays(day))).contains(value);
    }

    @Test
    void nothingIsKnownBeforeTheFirstDate() {
        assertThat(ABC.find(DAY.minusDays(1))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ABC.on(DAY.minusDays(1)))
                .withMessageContaining("2019-09-15")
                .withMessageContaining("2019-09-16");
    }

    @Test
    void aSpanTellsBothItsEnds() {
        assertThat(ABC.spanOn(DAY.plusDays(12)))
                .isEqualTo(new DatedValues.Span<>(DAY.plusDays(10), DAY.plusDays(19), "b"));
        assertThat(ABC.spanOn(DAY.plusDays(20)).last()).isEqualTo(LocalDate.MAX);
    }

    @Test
    void equalNeighboursAreOneValue() {
        var values = DatedValues.of(Map.of(DAY, "a", DAY.plusDays(1), "a", DAY.plusDays(2), "b"));

        assertThat(values.spans()).extracting(DatedValues.Span::value).containsExactly("a", "b");
        assertThat(values.spanOn(DAY)).isEqualTo(new DatedValues.Span<>(DAY, DAY.plusDays(1), "a"));
    }

    @Test
    void whatWasKnownOnADateGoesOnForEver() {
        var known = ABC.knownOn(DAY.plusDays(15));

        assertThat(known.on(DAY)).isEqualTo("a");
        assertThat(known.on(DAY.plusDays(20))).isEqualTo("b");
        assertThat(known.spanOn(DAY.plusDays(10)).last()).isEqualTo(LocalDate.MAX);
    }

    @Test
    void aConstantHoldsAtAllTimes() {
        assertThat(DatedValues.constant("a").on(LocalDate.MIN)).isEqualTo("a");
        assertThat(DatedValues.constant("a").on(LocalDate.MAX)).isEqualTo("a");
    }

    @Test
    void aScheduleWithoutValuesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DatedValues.of(Map.<LocalDate, String>of()));
    }

    @Test
    void agreesWithAFloorLookupInAMap() {
        Seeds.each(500, random -> {
            var map = new TreeMap<LocalDate, Integer>(Map.of(DAY, 0));
            for (int i = random.nextInt(20); i > 0; i--) {
                map.put(DAY.plusDays(random.nextInt(100)), random.nextInt(3));
            }
            var values = DatedValues.of(map);
            for (var day = DAY; day.isBefore(DAY.plusDays(110)); day = day.plusDays(1)) {
                assertThat(values.on(day)).isEqualTo(map.floorEntry(day).getValue());
            }
        });
    }
}
