package zalog.kit.time;

import java.time.Instant;
import java.time.LocalDate;
import zalog.kernel.Moscow;

/** What time it is for the programme. */
@FunctionalInterface
public interface BusinessClock {

    Instant now();

    /** Today in Moscow. */
    default LocalDate today() {
        return Moscow.dateOf(now());
    }
}
