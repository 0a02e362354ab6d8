package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zalog.contracts.application.Check;
import zalog.contracts.application.CheckVerdict;
import zalog.kernel.Text;

class RuleSetTest {
    private static final RuleSet FIRST = set("533/2019-04-30", "2019-04-30");

    @Test
    void aCheckThatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of("x", LocalDate.EPOCH, text(), Map.of("ELIG-011", parameters(Map.of()))))
                .withMessageContaining("ELIG-011");
    }

    @Test
    void aParameterThatIsMissingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of("x", LocalDate.EPOCH, text(), Map.of("ELIG-001", parameters(Map.of()))))
                .withMessageContaining("over");
    }

    @Test
    void everyCheckIsReportedAlsoThoseNotInTheSet() {
        var checks = FIRST.check(Sample.application().facts());

        assertThat(checks)
                .extracting(Check::code)
                .isEqualTo(Rules.ALL.stream().map(Rule::code).toList());
        assertThat(checks).extracting(Check::verdict).containsOnlyOnce(CheckVerdict.PASSED);
        assertThat(checks)
                .filteredOn(check -> check.verdict() == CheckVerdict.NOT_APPLICABLE)
                .hasSize(9);
    }

    private static RuleSet set(String id, String effectiveFrom) {
        return RuleSet.of(
                id, LocalDate.parse(effectiveFrom), text(), Map.of("ELIG-001", parameters(Map.of("over", "0.50"))));
    }

    private static Parameters parameters(Map<String, Object> values) {
        return new Parameters(values);
    }

    private static Text text() {
        return new Text("A set for tests.", "Набор для проверки.");
    }
}
