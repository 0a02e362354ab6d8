package zalog.kit.stopping;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What may happen until when, counted from SIGTERM; the kit's settings have the figures and those of Quarkus beside them. */
@ConfigMapping(prefix = "zalog.stop")
public interface StopConfig {

    /** By then every request has its answer, if only that it be asked again. */
    Duration answersWithin();

    /** By then work in hand is finished, or left to the next instance. */
    Duration workWithin();

    /** By then the process is gone, whatever hangs in it. */
    Duration endsWithin();
}
