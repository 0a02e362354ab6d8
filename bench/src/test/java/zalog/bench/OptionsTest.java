package zalog.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutArgumentsEverythingIsMeasuredInFullWindowsAndTargetsCount() {
        assertThat(Options.parse()).isEqualTo(new Options(List.of(), Duration.ofSeconds(60), false));
        assertThat(Options.parse().isTrial()).isFalse();
    }

    @Test
    void aShorterWindowIsATrial() {
        var options = Options.parse("hot-cap", "--seconds", "59", "--report-only");

        assertThat(options).isEqualTo(new Options(List.of("hot-cap"), Duration.ofSeconds(59), true));
        assertThat(options.isTrial()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seconds", "--seconds 0", "--seconds -1", "--seconds 1.5", "--seconds 10000", "--fast"})
    void whatIsNoOptionIsRefused(String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(arguments.split(" ")));
    }
}
