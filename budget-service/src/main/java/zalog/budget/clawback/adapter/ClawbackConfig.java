package zalog.budget.clawback.adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The terms of a demand. */
@ConfigMapping(prefix = "zalog.clawback")
public interface ClawbackConfig {

    /** How many working days a firm has to pay back, from the day after the demand. */
    @WithDefault("30")
    int demandWorkingDays();
}
