package zalog.bench.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import zalog.bench.Samples;

/** A stretch of load and what came of the applications filed in it. */
final class Phase {
    private final long start = System.nanoTime();
    private final Samples posted = new Samples();
    private final Samples decided = new Samples();
    private final AtomicLong decidedInTime = new AtomicLong();
    private final long end;

    Phase(Duration length) {
        this.end = start + length.toNanos();
    }

    boolean isOver() {
        return System.nanoTime() >= end;
    }

    void posted(long nanos) {
        posted.add(nanos);
    }

    void decided(long sentAt, long decidedAt) {
        decided.add(decidedAt - sentAt);
        if (decidedAt <= end) {
            decidedInTime.incrementAndGet();
        }
    }

    long start() {
        return start;
    }

    Duration length() {
        return Duration.ofNanos(end - start);
    }

    /** Nanoseconds from the moment a request was due to its answer. */
    Samples posted() {
        return posted;
    }

    /** Nanoseconds from the moment a request was due to the arrival of the decision. */
    Samples decided() {
        return decided;
    }

    /** Applications filed and decided within the phase, per second of it. */
    long rate() {
        return Samples.perSecond(decidedInTime.get(), length());
    }
}
