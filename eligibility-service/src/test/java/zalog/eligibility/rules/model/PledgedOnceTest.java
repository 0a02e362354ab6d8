package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.contracts.application.CheckVerdict.FAILED;
import static zalog.contracts.application.CheckVerdict.PASSED;
import static zalog.eligibility.rules.model.Sample.application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.CheckVerdict;
import zalog.kernel.IpKind;

class PledgedOnceTest {
    private static final Policy ONCE = new PledgedOnce();

    @ParameterizedTest
    @CsvSource({
        // kind and number held by another live application, verdict
        "INVENTION, 2658075, FAILED",
        "INVENTION, 2 658 075, FAILED",
        "INVENTION, №2658075, FAILED",
        "INVENTION, 2658076, PASSED",
        "TRADEMARK, 2658075, PASSED",
    })
    void aRightHeldByAnotherApplicationIsAFault(IpKind kind, String number, CheckVerdict verdict) {
        var check = application().pledgedElsewhere(new RightKey(kind, number)).verdict(ONCE, verdict);

        assertThat(check.code()).isEqualTo("ELIG-007");
        assertThat(check.figures()).containsEntry("rights", "1");
    }

    @Test
    void aRightListedTwiceIsAFault() {
        var check = application().withSecondInvention("2658-075").verdict(ONCE, FAILED);

        assertThat(check.text().en()).contains("is listed more than once");
        assertThat(check.figures()).containsEntry("INVENTION 2658075 listed", "2");
    }

    @Test
    void twoRightsOfOneKindAreNot() {
        application().withSecondInvention("2658076").verdict(ONCE, PASSED);
    }
}
