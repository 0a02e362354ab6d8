package zalog.bench.load;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Applications between their acceptance and their decision, whichever of the two becomes known first. */
final class Flights {

    /** What is known so far: either the acceptance or the decision. */
    private sealed interface Half {
        record Accepted(Phase phase, long sentAt) implements Half {}

        record Decided(long at) implements Half {}
    }

    private final Map<UUID, Half> halves = new ConcurrentHashMap<>();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong landed = new AtomicLong();
    private volatile Runnable onLanding = () -> {};

    /** What to do each time an accepted application is found decided; any thread may do it. */
    void onLanding(Runnable action) {
        onLanding = action;
    }

    void accepted(UUID id, Phase phase, long sentAt) {
        accepted.incrementAndGet();
        meet(id, new Half.Accepted(phase, sentAt));
    }

    void decided(UUID id, long at) {
        meet(id, new Half.Decided(at));
    }

    long accepted() {
        return accepted.get();
    }

    /** Applications that were accepted and are not decided as far as is known. */
    long open() {
        return accepted.get() - landed.get();
    }

    private void meet(UUID id, Half half) {
        var other = halves.putIfAbsent(id, half);
        if (other instanceof Half.Accepted known && half instanceof Half.Decided decision) {
            land(id, known, decision);
        } else if (other instanceof Half.Decided decision && half instanceof Half.Accepted known) {
            land(id, known, decision);
        }
    }

    private void land(UUID id, Half.Accepted known, Half.Decided decision) {
        @Nullable Half removed = halves.remove(id);
        if (removed != null) {
            landed.incrementAndGet();
            known.phase().decided(known.sentAt(), decision.at());
            onLanding.run();
        }
    }
}
