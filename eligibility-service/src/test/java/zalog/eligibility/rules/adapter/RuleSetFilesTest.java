package zalog.eligibility.rules.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.Check;
import zalog.contracts.application.CheckVerdict;
import zalog.eligibility.rules.model.Facts;
import zalog.eligibility.rules.model.Rule;
import zalog.eligibility.rules.model.RuleSet;
import zalog.eligibility.rules.model.Rules;
import zalog.eligibility.rules.model.Sample;
import zalog.kernel.IpKind;
import zalog.kernel.RuleSets;

class RuleSetFilesTest {
    private static final RuleSets<RuleSet> SETS = RuleSetFiles.read(List.of("533-2019-04-30", "533-2019-09-25"));
    private static final LocalDate LAST_DAY_OF_FIRST_SET = LocalDate.parse("2019-09-24");
    private static final LocalDate FIRST_DAY_OF_SECOND_SET = LocalDate.parse("2019-09-25");

    @Test
    void theSecondSetHasEveryCheckAndTheFirstAllButTheCurrency() {
        var codes = Rules.ALL.stream().map(Rule::code).toList();

        assertThat(SETS.on(FIRST_DAY_OF_SECOND_SET).parameters().keySet()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(codes).hasSize(10);
        assertThat(SETS.on(LAST_DAY_OF_FIRST_SET).parameters().keySet())
                .hasSize(9)
                .doesNotContain("ELIG-003");
    }

    @Test
    void theContractsExamplePassesBoth() {
        for (var day : List.of(LAST_DAY_OF_FIRST_SET, FIRST_DAY_OF_SECOND_SET)) {
            assertThat(check(day, Sample.application())).noneMatch(Check::failed);
        }
    }

    @Test
    void aBreedingAchievementCountsInTheFirstSetOnly() {
        var application = Sample.application().with(Sample.INVENTION + "/kind", IpKind.BREEDING_ACHIEVEMENT);

        assertThat(verdict(LAST_DAY_OF_FIRST_SET, application, "ELIG-004")).isEqualTo(CheckVerdict.PASSED);
        assertThat(verdict(FIRST_DAY_OF_SECOND_SET, application, "ELIG-004")).isEqualTo(CheckVerdict.FAILED);
    }

    @Test
    void aLoanInDollarsIsNoFaultInTheFirstSet() {
        var application = Sample.application().with("/loan/currency", "USD");

        assertThat(verdict(LAST_DAY_OF_FIRST_SET, application, "ELIG-003")).isEqualTo(CheckVerdict.NOT_APPLICABLE);
        assertThat(verdict(FIRST_DAY_OF_SECOND_SET, application, "ELIG-003")).isEqualTo(CheckVerdict.FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "64.19, FAILED",
        "65.12, FAILED",
        "65.30, FAILED",
        "64.30, FAILED",
        "64.92.6, FAILED",
        "92.13, FAILED",
        "11.05, FAILED",
        "12.00, FAILED",
        "19.20, FAILED",
        "06.10, FAILED",
        "07.29, FAILED",
        "11.07, PASSED",
        "08.11, PASSED",
        "64.92.1, PASSED",
        "26.51, PASSED",
        "01.13, PASSED",
    })
    void barredActivitiesCoverTheirGroupsAndNothingElse(String activity, CheckVerdict verdict) {
        var application = Sample.application().with("/applicant/activity", activity);

        assertThat(verdict(FIRST_DAY_OF_SECOND_SET, application, "ELIG-010")).isEqualTo(verdict);
    }

    @Test
    void aSetThatIsMissingStopsTheStartWithItsName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleSetFiles.read(List.of("533-2099-01-01")))
                .withMessageContaining("rule-sets/533-2099-01-01.json");
    }

    @Test
    void aSetThatIsFaultyStopsTheStartWithItsName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleSetFiles.read(List.of("faulty")))
                .withMessageContaining("rule-sets/faulty.json")
                .withMessageContaining("ageMonthsMax");
    }

    private static CheckVerdict verdict(LocalDate day, Sample application, String code) {
        return check(day, application).stream()
                .filter(check -> check.code().equals(code))
                .findAny()
                .orElseThrow()
                .verdict();
    }

    private static List<Check> check(LocalDate day, Sample application) {
        return SETS.on(day).check(new Facts(day, application.content(), Sample.YEARS, Set.of()));
    }
}
