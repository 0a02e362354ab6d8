package zalog.acceptance.journey;

import java.time.Duration;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Waits for what takes a moment in a distributed system. */
final class Eventually {
    private static final Duration STEP = Duration.ofMillis(50);
    /** Longer than Kafka takes to notice that a killed consumer is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Eventually() {}

    /** Repeats the assertion until it holds; after two minutes its last failure is thrown. */
    static void holds(ThrowingCallable assertion) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        @Nullable Throwable failure = failureOf(assertion);
        while (failure != null) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + PATIENCE.toSeconds() + " s", failure);
            }
            pause(STEP);
            failure = failureOf(assertion);
        }
    }

    /** Repeats the call until it throws nothing. */
    static <T> T succeeds(Supplier<T> call) {
        var result = new Object() {
            @Nullable
            T value;
        };
        holds(() -> result.value = call.get());
        return java.util.Objects.requireNonNull(result.value);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static @Nullable Throwable failureOf(ThrowingCallable assertion) {
        try {
            assertion.call();
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }
}
