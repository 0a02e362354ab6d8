package zalog.kit.metrics;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Takes every {@link Measurement} of the service, all at once, and none again before the slowest has ended. */
@ApplicationScoped
class Measuring {
    private static final Logger LOG = Logger.getLogger(Measuring.class);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final List<Measurement> measurements;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long timer;

    @Inject
    Measuring(Vertx vertx, @All List<Measurement> measurements) {
        this.vertx = vertx;
        this.measurements = measurements;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(FIRST.toMillis(), EVERY.toMillis(), _ -> takeAll());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void takeAll() {
        if (busy.compareAndSet(false, true)) {
            Uni.join()
                    .all(measurements.stream().map(Measuring::patiently).toList())
                    .andCollectFailures()
                    .subscribe()
                    .with(_ -> busy.set(false), _ -> busy.set(false));
        }
    }

    /** A failed measurement is an outage that somebody else reports; the figures stay as they were. */
    private static Uni<Void> patiently(Measurement measurement) {
        return Uni.createFrom()
                .deferred(measurement::take)
                .onFailure()
                .invoke(failure -> LOG.debugf("Not measured: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
