package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.contracts.application.CheckVerdict.FAILED;
import static zalog.eligibility.rules.model.Sample.application;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.CheckVerdict;

class FundedYearAndLoanInForceTest {
    private static final Policy IN_FORCE = new FundedYearAndLoanInForce(LocalDate.parse("2019-04-30"));

    @ParameterizedTest
    @CsvSource({
        // registered, agreement, maturity, verdict
        "2019-09-26, 2019-09-12, 2021-09-16, PASSED",
        "2019-09-12, 2019-09-12, 2021-09-16, PASSED",
        "2019-09-11, 2019-09-12, 2021-09-16, FAILED",
        "2021-09-16, 2019-09-12, 2021-09-16, PASSED",
        "2021-09-17, 2019-09-12, 2021-09-16, FAILED",
        "2019-04-30, 2019-04-01, 2021-09-16, PASSED",
        "2019-04-29, 2019-04-01, 2021-09-16, FAILED",
        "2018-12-31, 2018-04-01, 2021-09-16, FAILED",
        "2024-12-31, 2024-01-01, 2026-09-16, PASSED",
        "2025-01-01, 2024-01-01, 2026-09-16, FAILED",
    })
    void theYearHasABudgetAndTheLoanIsInForce(
            LocalDate registered, String agreement, String maturity, CheckVerdict verdict) {
        var check = application()
                .registeredOn(registered)
                .with("/loan/agreementDate", agreement)
                .with("/loan/maturityDate", maturity)
                .verdict(IN_FORCE, verdict);

        assertThat(check.code()).isEqualTo("ELIG-008");
        assertThat(check.figures())
                .containsEntry("financialYear", Integer.toString(registered.getYear()))
                .containsEntry("maturityDate", maturity);
    }

    @Test
    void theFundedYearsAreNamed() {
        var check = application().registeredOn(LocalDate.parse("2025-03-01")).verdict(IN_FORCE, FAILED);

        assertThat(check.text().en())
                .isEqualTo("The programme has no budget for 2025; it has one for 2019, 2020, 2021, 2022, 2023, 2024. "
                        + "The loan fell due on 2021-09-16.");
    }
}
