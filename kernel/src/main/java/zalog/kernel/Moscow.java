package zalog.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The programme's dates are dates in Moscow. */
public final class Moscow {
    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private Moscow() {}

    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
