package zalog.budget.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.budget.Rules;
import zalog.reimbursement.ReimbursementTerms;

class RuleSetsTest {
    private static final RuleSet LATER = set("533/2022-01-01", "2022-01-01");
    private static final RuleSets SETS = new RuleSets(List.of(LATER, Rules.FIRST));

    @ParameterizedTest
    @CsvSource({
        "2019-04-29, 533/2019-04-30",
        "2019-04-30, 533/2019-04-30",
        "2021-12-31, 533/2019-04-30",
        "2022-01-01, 533/2022-01-01",
        "2024-12-31, 533/2022-01-01"
    })
    void aSetHoldsFromItsDayUntilTheNextOnes(LocalDate registeredOn, String id) {
        assertThat(SETS.on(registeredOn).id()).isEqualTo(id);
    }

    @Test
    void aSetThatIsNoLongerInForceIsStillFound() {
        assertThat(SETS.get("533/2019-04-30")).isEqualTo(Rules.FIRST);
    }

    @Test
    void aSetThatIsMissingIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SETS.get("533/2021-01-01"))
                .withMessageContaining("533/2021-01-01");
    }

    @Test
    void twoSetsShareNeitherDayNorId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleSets(List.of(LATER, set("other", "2022-01-01"))))
                .withMessageContaining("day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleSets(List.of(LATER, set(LATER.id(), "2023-01-01"))))
                .withMessageContaining("id");
    }

    @Test
    void arrearsAreNotToleratedForFewerThanNoDays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.set("x", "2022-01-01", ReimbursementTerms.DEFAULT, -1));
    }

    private static RuleSet set(String id, String from) {
        return Rules.set(id, from, ReimbursementTerms.DEFAULT, 0);
    }
}
