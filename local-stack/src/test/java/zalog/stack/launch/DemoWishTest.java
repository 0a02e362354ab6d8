package zalog.stack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoWishTest {

    @Test
    void withoutYearsTheSampleProgrammeIsPlayed() {
        var wish = wish("--keep");

        assertThat(wish.keep()).isTrue();
        assertThat(wish.mainClass()).isEqualTo("zalog.acceptance.demo.Demo");
        assertThat(wish.mainArguments()).isEmpty();
        assertThat(wish.servicesAreTold()).containsEntry("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    }

    @ParameterizedTest
    @CsvSource({
        "--years 2019-2024, 2024, false",
        "--keep --years 2019-2019, 2019, true",
        "--years 2019-2020 --keep, 2020, true"
    })
    void withYearsTheGeneratedOneIsPlayedToTheLastOfThem(String arguments, String lastYear, boolean keep) {
        var wish = wish(arguments);

        assertThat(wish.mainClass()).isEqualTo("zalog.acceptance.years.SixYears");
        assertThat(wish.mainArguments()).containsExactly(lastYear);
        assertThat(wish.keep()).isEqualTo(keep);
        assertThat(wish.servicesAreTold()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--years", "--years 2020-2024", "--years 2019-2025", "2019-2024", "--years 2019", "--kepp"})
    void whateverElseIsRefusedWithTheRightUse(String arguments) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> wish(arguments))
                .withMessageContaining("--years 2019-2024");
    }

    private static Demo.Wish wish(String arguments) {
        return Demo.Wish.of(List.of(arguments.split(" ")));
    }
}
