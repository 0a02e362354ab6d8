package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetsTest {
    private static final Rules FIRST = set("533/2019-04-30", "2019-04-30");
    private static final Rules SECOND = set("533/2019-09-25", "2019-09-25");
    private static final RuleSets<Rules> BOTH = new RuleSets<>(List.of(SECOND, FIRST));

    private record Rules(String id, LocalDate effectiveFrom) implements DatedRules {}

    @ParameterizedTest
    @CsvSource({
        "2019-01-15, 533/2019-04-30",
        "2019-04-29, 533/2019-04-30",
        "2019-04-30, 533/2019-04-30",
        "2019-09-24, 533/2019-04-30",
        "2019-09-25, 533/2019-09-25",
        "2024-12-31, 533/2019-09-25",
    })
    void aSetHoldsFromItsDayUntilTheNextOnes(LocalDate registeredOn, String id) {
        assertThat(BOTH.on(registeredOn).id()).isEqualTo(id);
    }

    @Test
    void aSetEndsTheDayBeforeTheNext() {
        assertThat(BOTH.effectiveUntil(FIRST)).contains(LocalDate.parse("2019-09-24"));
        assertThat(BOTH.effectiveUntil(SECOND)).isEmpty();
    }

    @Test
    void aSetThatIsNoLongerInForceIsStillFound() {
        assertThat(BOTH.byId("533/2019-04-30")).contains(FIRST);
        assertThat(BOTH.byId("533/2020-01-01")).isEmpty();
    }

    @Test
    void thereIsASet() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleSets<Rules>(List.of()));
    }

    @Test
    void twoSetsShareNeitherDayNorId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleSets<>(List.of(FIRST, set("other", "2019-04-30"))))
                .withMessageContaining("day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleSets<>(List.of(FIRST, set(FIRST.id(), "2023-01-01"))))
                .withMessageContaining("id");
    }

    private static Rules set(String id, String effectiveFrom) {
        return new Rules(id, LocalDate.parse(effectiveFrom));
    }
}
