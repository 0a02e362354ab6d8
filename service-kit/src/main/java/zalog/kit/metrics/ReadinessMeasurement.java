package zalog.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the instance can work. Without its servers it goes on to show figures, which are those of before. */
@ApplicationScoped
class ReadinessMeasurement implements Measurement {
    private final SmallRyeHealthReporter health;
    private volatile boolean ready;

    @Inject
    ReadinessMeasurement(SmallRyeHealthReporter health, MeterRegistry registry) {
        this.health = health;
        Gauge.builder("zalog.ready", () -> ready ? 1 : 0).register(registry);
    }

    @Override
    public Uni<Void> take() {
        return health.getReadinessAsync()
                .onItemOrFailure()
                .invoke((seen, failure) -> ready = failure == null && !seen.isDown())
                .replaceWithVoid();
    }
}
