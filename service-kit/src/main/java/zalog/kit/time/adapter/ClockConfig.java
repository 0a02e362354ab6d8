package zalog.kit.time.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the business clock differs from the machine's. */
@ConfigMapping(prefix = "zalog.clock")
public interface ClockConfig {

    /** Whether the clock may be set over REST; for demonstrations and tests only. */
    @WithDefault("${zalog.dev-clock:false}")
    boolean settable();

    /** What is added to the machine's clock, where it may be set at all. */
    @WithDefault("PT0S")
    Duration offset();
}
