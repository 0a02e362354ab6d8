package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.contracts.application.CheckVerdict.FAILED;
import static zalog.contracts.application.CheckVerdict.PASSED;
import static zalog.eligibility.rules.model.Sample.EQUIPMENT;
import static zalog.eligibility.rules.model.Sample.INVENTION;
import static zalog.eligibility.rules.model.Sample.application;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.CheckVerdict;
import zalog.kernel.Money;
import zalog.kernel.Share;

class IpShareOverHalfTest {
    private static final Policy OVER_HALF = new IpShareOverHalf(Share.of("0.50"));

    @ParameterizedTest
    @CsvSource({
        // IP value, other property, share shown, verdict
        "8400000.00, 3600000.00, 70.00, PASSED",
        "0.02, 0.01, 66.66, PASSED",
        "5000000.01, 5000000.00, 50.00, PASSED",
        "5000000.00, 5000000.00, 50.00, FAILED",
        "5000000.00, 5000000.01, 49.99, FAILED",
        "0.01, 999999999999999.99, 0.00, FAILED",
        "999999999999999.99, 999999999999999.99, 50.00, FAILED",
        "999999999999999.99, 999999999999999.98, 50.00, PASSED",
    })
    void twiceTheIpValueMustExceedThePool(String ip, String other, String percent, CheckVerdict verdict) {
        var check = pool(ip, other).verdict(OVER_HALF, verdict);

        assertThat(check.code()).isEqualTo("ELIG-001");
        assertThat(check.figures())
                .containsEntry("ipValue", ip)
                .containsEntry("sharePercent", percent)
                .containsEntry("neededOverPercent", "50");
    }

    @Test
    void exactlyHalfIsNotEnough() {
        var check = pool("6000000.00", "6000000.00").verdict(OVER_HALF, FAILED);

        assertThat(check.figures()).containsEntry("poolValue", "12000000.00");
        assertThat(check.text().en())
                .isEqualTo("IP rights are worth 6000000.00 of 12000000.00 RUB, or 50.00 %; more than 50 % is needed.");
        assertThat(check.text().ru())
                .isEqualTo("Права на ИС оценены в 6000000.00 из 12000000.00 руб., это 50.00 %; нужно больше 50 %.");
    }

    @Test
    void aPoolOfIpRightsAloneIsEnough() {
        application().without(EQUIPMENT).verdict(OVER_HALF, PASSED);
    }

    @Test
    void aPoolWithoutIpRightsIsNot() {
        application().without(INVENTION).verdict(OVER_HALF, FAILED);
    }

    @Test
    void anEmptyPoolIsNot() {
        var check = application().without(EQUIPMENT).without(INVENTION).verdict(OVER_HALF, FAILED);

        assertThat(check.figures()).containsEntry("sharePercent", "0.00").containsEntry("poolValue", "0.00");
    }

    @Test
    void everyIpRightCounts() {
        var check =
                pool("2000000.00", "3000000.00").withSecondInvention("2658076").verdict(OVER_HALF, PASSED);

        assertThat(check.figures()).containsEntry("ipValue", "4000000.00").containsEntry("sharePercent", "57.14");
    }

    @Test
    void theShareIsTheRuleSets() {
        var overThird = new IpShareOverHalf(Share.of("0.3333"));

        var check = pool("33.34", "66.66").verdict(overThird, PASSED);

        assertThat(check.figures()).containsEntry("neededOverPercent", "33.33");
        pool("33.33", "66.67").verdict(overThird, FAILED);
    }

    @Test
    void manyHugeValuesDoNotOverflow() {
        var application = pool("999999999999999.99", "0.01");
        for (int i = 0; i < 150; i++) {
            application.withSecondInvention("3" + i);
        }

        application.verdict(OVER_HALF, PASSED);
    }

    @Test
    void agreesWithTheFormulaOnRandomPools() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            long ip = random.nextLong(1, 1_000_000);
            long other = Math.max(0, ip + random.nextLong(-3, 4));

            var check = OVER_HALF.check(
                    pool(new Money(ip).toString(), new Money(other).toString()).facts());

            assertThat(check.verdict()).as("seed " + seed).isEqualTo(2 * ip > ip + other ? PASSED : FAILED);
        }
    }

    private static Sample pool(String ip, String other) {
        return application().with(INVENTION + "/pledgeValue", ip).with(EQUIPMENT + "/pledgeValue", other);
    }
}
