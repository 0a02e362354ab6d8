package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.contracts.application.CheckVerdict.FAILED;
import static zalog.eligibility.rules.model.Sample.application;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.CheckVerdict;
import zalog.kernel.Share;

class DeclarationsTrueTest {
    private static final Policy DECLARED = new DeclarationsTrue(Share.of("0.50"));

    @ParameterizedTest
    @CsvSource({
        // as of, registered, verdict
        "2019-08-01, 2019-09-01, PASSED",
        "2019-08-01, 2019-09-30, PASSED",
        "2019-08-01, 2019-10-01, FAILED",
        "2019-08-02, 2019-09-26, FAILED",
        "2019-09-01, 2019-09-26, FAILED",
        "2019-12-01, 2020-01-15, PASSED",
    })
    void theyAreAsOfTheFirstOfTheMonthBefore(String asOf, LocalDate registered, CheckVerdict verdict) {
        var check = application()
                .registeredOn(registered)
                .with("/declarations/asOf", asOf)
                .verdict(DECLARED, verdict);

        assertThat(check.code()).isEqualTo("ELIG-009");
        assertThat(check.figures()).containsEntry("asOf", asOf);
    }

    @ParameterizedTest
    @CsvSource({
        "noTaxArrears, There are tax arrears.",
        "noDebtToFederalBudget, There is a debt to the federal budget.",
        "notInReorganisationLiquidationOrBankruptcy, 'The applicant is in reorganisation, liquidation or bankruptcy.'",
        "noOtherFundsForSameCosts, Other public funds cover the same costs.",
    })
    void eachOfThemMustHold(String declaration, String sentence) {
        var check = application().with("/declarations/" + declaration, false).verdict(DECLARED, FAILED);

        assertThat(check.text().en()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"0, PASSED", "0.25, PASSED", "0.50, PASSED", "0.5001, FAILED", "1.00, FAILED"})
    void offshoreOwnersHoldNoMoreThanHalf(String share, CheckVerdict verdict) {
        var check = application().with("/declarations/offshoreShare", share).verdict(DECLARED, verdict);

        assertThat(check.figures()).containsEntry("offshorePercentMax", "50");
    }

    @Test
    void allThatDoesNotHoldIsToldAtOnce() {
        var check = application()
                .with("/declarations/asOf", "2019-09-01")
                .with("/declarations/noTaxArrears", false)
                .with("/declarations/offshoreShare", "0.75")
                .verdict(DECLARED, FAILED);

        assertThat(check.text().en())
                .isEqualTo("The declarations must be as of 2019-08-01, not 2019-09-01. There are tax arrears. "
                        + "Offshore owners hold 75 %; at most 50 % is allowed.");
        assertThat(check.figures()).containsEntry("neededAsOf", "2019-08-01").containsEntry("offshorePercent", "75");
    }
}
