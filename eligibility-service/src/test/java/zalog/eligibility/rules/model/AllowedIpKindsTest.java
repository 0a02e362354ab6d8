package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.contracts.application.CheckVerdict.FAILED;
import static zalog.contracts.application.CheckVerdict.NOT_APPLICABLE;
import static zalog.eligibility.rules.model.Sample.INVENTION;
import static zalog.eligibility.rules.model.Sample.application;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.CheckVerdict;
import zalog.kernel.IpKind;

class AllowedIpKindsTest {
    private static final Policy PATENTS = new AllowedIpKinds(EnumSet.of(IpKind.INVENTION, IpKind.UTILITY_MODEL));

    @ParameterizedTest
    @CsvSource({"INVENTION, PASSED", "UTILITY_MODEL, PASSED", "TRADEMARK, FAILED", "BREEDING_ACHIEVEMENT, FAILED"})
    void onlyTheKindsOfTheRuleSetWillDo(IpKind kind, CheckVerdict verdict) {
        var check = application().with(INVENTION + "/kind", kind).verdict(PATENTS, verdict);

        assertThat(check.code()).isEqualTo("ELIG-004");
        assertThat(check.figures()).containsEntry("rights", "1");
    }

    @Test
    void theRightAtFaultIsNamed() {
        var check = application()
                .withSecondInvention("77")
                .with(INVENTION + "/kind", IpKind.BREEDING_ACHIEVEMENT)
                .verdict(PATENTS, FAILED);

        assertThat(check.text().en())
                .isEqualTo("Breeding achievement 2658075 is of a kind this rule set does not support.");
        assertThat(check.figures()).containsEntry("BREEDING_ACHIEVEMENT 2658075 kind", "BREEDING_ACHIEVEMENT");
    }

    @Test
    void withoutRightsThereIsNothingToCheck() {
        application().without(INVENTION).verdict(PATENTS, NOT_APPLICABLE);
    }

    @Test
    void aSentenceNamesFiveDefectsAndCountsTheRest() {
        var application = application();
        for (int i = 1; i <= 7; i++) {
            application.withSecondInvention("100" + i);
        }

        var check = application.verdict(new AllowedIpKinds(EnumSet.of(IpKind.DATABASE)), FAILED);

        assertThat(check.text().en()).contains("1004").doesNotContain("1005").endsWith("(+ 3 more)");
        assertThat(check.text().ru()).endsWith("(+ 3 ещё)");
        assertThat(check.figures()).containsKey("INVENTION 1007 kind");
    }
}
