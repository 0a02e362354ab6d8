package zalog.stack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zalog.stack.LocalStack;

class SetupIT {
    private final String broker = LocalStack.shared().kafka().bootstrapServers();

    @TempDir
    private Path folder;

    @Test
    void theClockBeginsOnTheFirstDayAndIsNotSetAnew() throws IOException {
        Path clock = folder.resolve("clock.properties");

        Setup.main(new String[] {broker, clock.toString()});
        String first = Files.readString(clock);
        Setup.main(new String[] {broker, clock.toString()});

        assertThat(Files.readString(clock)).isEqualTo(first);
        Duration offset = Duration.parse(first.strip().replace("zalog.clock.offset=", ""));
        assertThat(LocalDate.ofInstant(Instant.now().plus(offset), ClockFile.MOSCOW))
                .isEqualTo(ClockFile.FIRST_DAY);
    }
}
