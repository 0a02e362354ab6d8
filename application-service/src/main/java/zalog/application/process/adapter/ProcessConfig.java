package zalog.application.process.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the process waits. */
@ConfigMapping(prefix = "zalog.guarantee")
public interface ProcessConfig {
    /** How many working days an eligible application waits for its guarantee to be registered. */
    @WithDefault("5")
    int waitWorkingDays();

    /** How often applications are looked for whose last day of waiting is over. */
    @WithDefault("1s")
    String checkEvery();
}
