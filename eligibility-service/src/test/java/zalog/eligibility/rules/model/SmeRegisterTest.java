package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.contracts.application.CheckVerdict.FAILED;
import static zalog.contracts.application.CheckVerdict.PASSED;
import static zalog.eligibility.rules.model.Sample.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zalog.contracts.application.CheckVerdict;
import zalog.kernel.SmeCategory;

class SmeRegisterTest {
    private static final String ENTRY = "/applicant/smeRegistration";
    private static final Policy REGISTER = new SmeRegister();

    @ParameterizedTest
    @CsvSource({
        // included, excluded, registered, verdict
        "2016-08-01, , 2019-09-26, PASSED",
        "2019-09-26, , 2019-09-26, PASSED",
        "2019-09-27, , 2019-09-26, FAILED",
        "2016-08-01, 2019-09-27, 2019-09-26, PASSED",
        "2016-08-01, 2019-09-26, 2019-09-26, FAILED",
        "2016-08-01, 2018-07-10, 2019-09-26, FAILED",
    })
    void theEntryMustHoldOnTheDay(
            LocalDate included, @Nullable LocalDate excluded, LocalDate registered, CheckVerdict verdict) {
        var application = application().registeredOn(registered).with(ENTRY + "/includedOn", included.toString());
        if (excluded != null) {
            application.with(ENTRY + "/excludedOn", excluded.toString());
        }

        var check = application.verdict(REGISTER, verdict);

        assertThat(check.code()).isEqualTo("ELIG-002");
        assertThat(check.figures()).containsEntry("includedOn", included.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyCategoryWillDo(SmeCategory category) {
        var check = application().with(ENTRY + "/category", category).verdict(REGISTER, PASSED);

        assertThat(check.text().en()).contains(category.label().en());
    }

    @Test
    void anExclusionIsNamedWithItsDate() {
        var check = application().with(ENTRY + "/excludedOn", "2019-07-10").verdict(REGISTER, FAILED);

        assertThat(check.figures()).containsEntry("excludedOn", "2019-07-10");
        assertThat(check.text().ru()).isEqualTo("Заявитель исключён из реестра МСП 10.07.2019.");
    }
}
