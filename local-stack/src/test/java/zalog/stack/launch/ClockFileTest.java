package zalog.stack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.stack.StackFolder;

class ClockFileTest {
    private static final TemporalUnitWithinOffset SECONDS =
            new TemporalUnitWithinOffset(5, java.time.temporal.ChronoUnit.SECONDS);

    @TempDir
    private Path temp;

    @Test
    void newDataBeginOnTheThirdOfJune2019AtNineInMoscow() {
        assertThat(shown(Optional.empty())).isCloseTo(Instant.parse("2019-06-03T06:00:00Z"), SECONDS);
    }

    @Test
    void oldDataGoOnFromWhereTheClockStood() {
        file().save(Instant.parse("2020-02-29T12:34:56.789Z"));
        assertThat(shown(Optional.empty())).isCloseTo(Instant.parse("2020-02-29T12:34:56Z"), SECONDS);
    }

    @Test
    void aDateThatIsAskedForWins() {
        file().save(Instant.parse("2020-02-29T12:34:56Z"));
        assertThat(shown(Optional.of("2021-01-11"))).isCloseTo(Instant.parse("2021-01-11T06:00:00Z"), SECONDS);
    }

    @Test
    void realIsTheClockOfTheMachine() {
        assertThat(file().offset(Optional.of("real"))).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 June", "", "2019-02-30", "+99999-01-01", "-9999-01-01", "2019-6-3", "Real"})
    void nonsenseIsRefusedWithAnExample(String nonsense) {
        assertThatThrownBy(() -> file().offset(Optional.of(nonsense)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("2019-06-03");
    }

    private Instant shown(Optional<String> wanted) {
        return Instant.now().plus(file().offset(wanted));
    }

    private ClockFile file() {
        return new ClockFile(new StackFolder(temp));
    }
}
