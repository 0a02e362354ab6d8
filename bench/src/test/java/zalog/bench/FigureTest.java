package zalog.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource({"599, FAIL >= 600, true", "600, PASS >= 600, false", "601, PASS >= 600, false"})
    void whatMustBeReachedIsReachedByTheBoundItself(long value, String verdict, boolean missed) {
        var figure = Figure.of("rate", value, "/s").atLeast(600);

        assertThat(figure.verdict()).isEqualTo(verdict);
        assertThat(figure.isMissed()).isEqualTo(missed);
    }

    @ParameterizedTest
    @CsvSource({"299.9, PASS <= 300, false", "300.0, PASS <= 300, false", "300.1, FAIL <= 300, true"})
    void whatMustNotBeExceededIsKeptByTheBoundItself(BigDecimal value, String verdict, boolean missed) {
        var figure = Figure.of("memory", value, "MB").atMost(300);

        assertThat(figure.verdict()).isEqualTo(verdict);
        assertThat(figure.isMissed()).isEqualTo(missed);
    }

    @Test
    void oneMissedTargetIsEnoughForAReport() {
        var free = Figure.of("start", 7, "s");
        var met = free.atMost(8);
        var missed = free.atMost(6);

        assertThat(free.verdict()).isEmpty();
        assertThat(new Report("b", List.of(free, met), List.of()).hasMissedTargets())
                .isFalse();
        assertThat(new Report("b", List.of(met, missed, free), List.of()).hasMissedTargets())
                .isTrue();
    }
}
