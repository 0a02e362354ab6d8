package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.contracts.application.CheckVerdict.FAILED;
import static zalog.contracts.application.CheckVerdict.PASSED;
import static zalog.eligibility.rules.model.Sample.INVENTION;
import static zalog.eligibility.rules.model.Sample.application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.CheckVerdict;

class RightsInOrderTest {
    private static final Policy IN_ORDER = new RightsInOrder();

    @ParameterizedTest
    @CsvSource({
        // field, value on 26.09.2019, verdict
        "inForceUntil, 2037-05-19, PASSED",
        "inForceUntil, 2019-09-26, PASSED",
        "inForceUntil, 2019-09-25, FAILED",
        "owner, 7705596339, PASSED",
        "owner, 7707083893, FAILED",
        "pledgeRegistration/registeredOn, 2019-09-26, PASSED",
        "pledgeRegistration/registeredOn, 2019-09-27, FAILED",
    })
    void aRightIsInForceOwnAndItsPledgeRegistered(String field, String value, CheckVerdict verdict) {
        var check = application().with(INVENTION + "/" + field, value).verdict(IN_ORDER, verdict);

        assertThat(check.code()).isEqualTo("ELIG-005");
        assertThat(check.figures()).containsEntry("registeredOn", "2019-09-26");
    }

    @Test
    void aRightWithoutATermDoesNotExpire() {
        application().without(INVENTION + "/inForceUntil").verdict(IN_ORDER, PASSED);
    }

    @Test
    void aPledgeThatIsNotRegisteredIsAFault() {
        var check = application().without(INVENTION + "/pledgeRegistration").verdict(IN_ORDER, FAILED);

        assertThat(check.figures()).containsEntry("INVENTION 2658075 pledgeRegistration", "none");
        assertThat(check.text().ru()).isEqualTo("Изобретение 2658075: залог не зарегистрирован в Роспатенте.");
    }

    @Test
    void allDefectsOfARightAreToldAtOnce() {
        var check = application()
                .with(INVENTION + "/inForceUntil", "2019-08-01")
                .with(INVENTION + "/owner", "7707083893")
                .without(INVENTION + "/pledgeRegistration")
                .verdict(IN_ORDER, FAILED);

        assertThat(check.text().en())
                .isEqualTo("Invention 2658075 expired on 2019-08-01. "
                        + "Invention 2658075 belongs to INN 7707083893, not to the applicant. "
                        + "Invention 2658075 has no pledge registered with Rospatent.");
        assertThat(check.figures())
                .containsEntry("INVENTION 2658075 inForceUntil", "2019-08-01")
                .containsEntry("INVENTION 2658075 owner", "7707083893");
    }

    @Test
    void oneRightOutOfOrderFailsTheCheck() {
        application()
                .withSecondInvention("2658076")
                .with(INVENTION + "/inForceUntil", "2019-08-01")
                .verdict(IN_ORDER, FAILED);
    }
}
