package zalog.kit.time.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import zalog.kit.time.BusinessClock;

/** The machine's clock, in microseconds as PostgreSQL keeps them, plus an offset that only a development system has. */
@ApplicationScoped
public class OffsetClock implements BusinessClock {
    private volatile Duration offset;

    @Inject
    OffsetClock(ClockConfig config) {
        this.offset = config.settable() ? config.offset() : Duration.ZERO;
    }

    @Override
    public Instant now() {
        return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    void set(Instant now) {
        offset = Duration.between(Instant.now(), now);
    }
}
