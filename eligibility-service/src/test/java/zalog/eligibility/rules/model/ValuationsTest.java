package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.contracts.application.CheckVerdict.FAILED;
import static zalog.eligibility.rules.model.Sample.INVENTION;
import static zalog.eligibility.rules.model.Sample.application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.CheckVerdict;

class ValuationsTest {
    private static final Policy SIX_MONTHS = new Valuations(6);

    @ParameterizedTest
    @CsvSource({
        // report, pledge, verdict
        "2019-08-20, 2019-09-12, PASSED",
        "2019-09-12, 2019-09-12, PASSED",
        "2019-03-12, 2019-09-12, PASSED",
        "2019-03-11, 2019-09-12, FAILED",
        "2019-08-31, 2020-02-29, PASSED",
        "2019-08-31, 2020-03-01, FAILED",
    })
    void aReportServesForSixMonths(String report, String pledge, CheckVerdict verdict) {
        var check = application()
                .with(INVENTION + "/valuation/reportDate", report)
                .with("/collateral/pledgedOn", pledge)
                .verdict(SIX_MONTHS, verdict);

        assertThat(check.code()).isEqualTo("ELIG-006");
        assertThat(check.figures()).containsEntry("pledgedOn", pledge).containsEntry("ageMonthsMax", "6");
    }

    @ParameterizedTest
    @CsvSource({
        // pledge value, report's value, verdict
        "8400000.00, 9100000.00, PASSED",
        "9100000.00, 9100000.00, PASSED",
        "9100000.01, 9100000.00, FAILED",
    })
    void thePledgeValueIsNotAboveTheReports(String pledgeValue, String value, CheckVerdict verdict) {
        application()
                .with(INVENTION + "/valuation/value", value)
                .with(INVENTION + "/pledgeValue", pledgeValue)
                .verdict(SIX_MONTHS, verdict);
    }

    @Test
    void bothDefectsAreToldAtOnce() {
        var check = application()
                .with(INVENTION + "/valuation/reportDate", "2019-01-10")
                .with(INVENTION + "/valuation/value", "100.00")
                .verdict(SIX_MONTHS, FAILED);

        assertThat(check.text().en())
                .isEqualTo("Invention 2658075 has a valuation of 2019-01-10, older than 6 months at the pledge. "
                        + "Invention 2658075 is pledged for 8400000.00 RUB, above its valuation of 100.00 RUB.");
        assertThat(check.figures())
                .containsEntry("INVENTION 2658075 reportDate", "2019-01-10")
                .containsEntry("INVENTION 2658075 pledgeValue", "8400000.00 > 100.00");
    }
}
