package zalog.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    @ParameterizedTest
    @CsvSource({
        // of the numbers 1 to 1000
        "1, 1",
        "500, 500",
        "501, 501",
        "990, 990",
        "999, 999",
        "1000, 1000",
    })
    void aRankIsTheLeastValueThatEnoughSamplesDoNotExceed(int permille, long value) {
        var samples = new Samples();
        for (long i = 1000; i >= 1; i--) {
            samples.add(i);
        }

        assertThat(samples.permille(permille)).isEqualTo(value);
    }

    @Test
    void ofFewSamplesTheNinetyNinthPercentIsTheGreatest() {
        var samples = new Samples();
        samples.add(7);
        samples.add(3);

        assertThat(samples.permille(990)).isEqualTo(7);
        assertThat(samples.median()).isEqualTo(3);
        assertThat(samples.max()).isEqualTo(7);
    }

    @Test
    void withoutSamplesARankIsZero() {
        assertThat(new Samples().permille(990)).isZero();
    }

    @Test
    void aRankIsWhatCountingSays() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            long[] values = random.longs(1 + random.nextInt(3000), 0, 1000).toArray();
            int permille = 1 + random.nextInt(1000);
            var samples = new Samples();
            Arrays.stream(values).forEach(samples::add);

            long rank = samples.permille(permille);

            assertThat(1000 * countUpTo(values, rank))
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(permille(values, permille));
            assertThat(1000 * countUpTo(values, rank - 1)).as("seed %d", seed).isLessThan(permille(values, permille));
        }
    }

    @Test
    void nanosecondsAreShownAsMillisecondsRoundedOnce() {
        var samples = new Samples();
        samples.add(1_249_999);

        assertThat(samples.millis(500)).isEqualTo(new BigDecimal("1.2"));
    }

    @ParameterizedTest
    @CsvSource({"36900, PT60S, 615", "999, PT1S, 999", "5, PT0S, 5000000", "1, PT3S, 0"})
    void aRateIsRoundedDown(long events, Duration time, long perSecond) {
        assertThat(Samples.perSecond(events, time)).isEqualTo(perSecond);
    }

    private static long countUpTo(long[] values, long bound) {
        return Arrays.stream(values).filter(value -> value <= bound).count();
    }

    private static long permille(long[] values, int permille) {
        return (long) values.length * permille;
    }
}
