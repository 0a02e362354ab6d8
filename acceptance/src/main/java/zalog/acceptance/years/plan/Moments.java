package zalog.acceptance.years.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import zalog.kernel.Moscow;

/** Hours of the day, in Moscow, at which things are done. */
final class Moments {
    private Moments() {}

    static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Moscow.ZONE).toInstant();
    }
}
