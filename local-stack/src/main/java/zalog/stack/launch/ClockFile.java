package zalog.stack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import zalog.stack.StackException;
import zalog.stack.StackFolder;
import zalog.stack.WholeFile;

/** Where the business clock stood when the stack last ran, so that a stack with old data goes on from there. */
final class ClockFile {
    static final LocalDate FIRST_DAY = LocalDate.of(2019, 6, 3);
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private final Path file;

    ClockFile(StackFolder folder) {
        this.file = folder.data("clock");
    }

    /** What to add to the system's clock: as {@code wanted} says, else as the clock stood, else from the first day on. */
    Duration offset(Optional<String> wanted) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        if (wanted.isPresent() && wanted.get().equals("real")) {
            return Duration.ZERO;
        }
        Instant start = wanted.map(ClockFile::opening).or(this::saved).orElseGet(() -> opening(FIRST_DAY));
        return Duration.between(now, start);
    }

    void save(Instant businessTime) {
        try {
            WholeFile.write(file, businessTime.toString());
        } catch (IOException e) {
            throw new StackException("Cannot write " + file, e);
        }
    }

    private Optional<Instant> saved() {
        try {
            return Files.exists(file)
                    ? Optional.of(Instant.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            throw new StackException("Cannot read " + file, e);
        }
    }

    private static Instant opening(String date) {
        try {
            if (date.length() == FIRST_DAY.toString().length()) {
                return opening(LocalDate.parse(date));
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw new UsageException("--clock takes a date such as 2019-06-03, or real; not " + date);
    }

    private static Instant opening(LocalDate day) {
        return day.atTime(OPENING).atZone(MOSCOW).toInstant();
    }
}
