package zalog.kit.stopping;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import zalog.kit.http.LastAnswers;

/**
 * The one deadline of a stop. It is counted from SIGTERM, and whoever has something to finish waits only for what is left of
 * it: waits that follow each other add up to no more.
 *
 * <p>At its end the process is ended, even if a library waits for a server that hangs. Nothing is lost by that: what has not been
 * committed is taken up by the next instance, as after a crash.
 */
@Singleton
public class Stopping {
    private static final Logger LOG = Logger.getLogger(Stopping.class);
    private static final int TERMINATED = 128 + 15; // what a shell tells of SIGTERM

    private final StopConfig config;
    private final LastAnswers lastAnswers;
    private volatile boolean begun;
    private long beganAt;

    @Inject
    Stopping(StopConfig config, LastAnswers lastAnswers) {
        this.config = config;
        this.lastAnswers = lastAnswers;
    }

    /** In tests and in development mode the JVM is not the service's own. */
    void start(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::onSignal, "stop"));
        }
    }

    /** Whether nothing new is to be begun. */
    public boolean hasBegun() {
        return begun;
    }

    /** What is left for work in hand, and nothing if its time is over; the first to ask begins the stop. */
    public Duration left() {
        begin();
        return left(config.workWithin());
    }

    private synchronized void begin() {
        if (!begun) {
            beganAt = System.nanoTime();
            begun = true;
        }
    }

    private synchronized Duration left(Duration within) {
        Duration left = within.minusNanos(System.nanoTime() - beganAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The JVM waits for its hooks and for no daemon, so an orderly end comes first. */
    private void onSignal() {
        begin();
        Thread.ofPlatform().daemon().name("stop-deadline").start(this::keepDeadline);
    }

    private void keepDeadline() {
        try {
            Thread.sleep(left(config.answersWithin()));
            lastAnswers.giveAll();
            Thread.sleep(left(config.endsWithin()));
        } catch (InterruptedException | RuntimeException e) {
            LOG.warnf("A stop ends before its time: %s", e.toString());
        }
        LOG.warn("What hangs is left to the next instance");
        Runtime.getRuntime().halt(TERMINATED);
    }
}
