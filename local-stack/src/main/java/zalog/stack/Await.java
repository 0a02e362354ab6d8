package zalog.stack;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Polling, for servers that cannot say by themselves when they are ready. */
final class Await {
    private static final Duration STEP = Duration.ofMillis(50);

    private Await() {}

    /** True as soon as the condition holds, false if it never did within {@code patience} or as soon as {@code hopeless} holds. */
    static boolean until(Duration patience, BooleanSupplier condition, BooleanSupplier hopeless) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (hopeless.getAsBoolean() || System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    static boolean until(Duration patience, BooleanSupplier condition) {
        return until(patience, condition, () -> false);
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for a server", e);
        }
    }
}
