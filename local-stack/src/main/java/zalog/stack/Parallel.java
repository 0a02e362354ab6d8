package zalog.stack;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The same work on several things at once. */
public final class Parallel {
    private Parallel() {}

    /** Waits until all are done, then throws the first failure, if any, with the others suppressed in it. */
    public static <T> void each(List<T> things, Consumer<T> work) {
        @Nullable RuntimeException failure = null;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = things.stream()
                    .map(thing -> threads.submit(() -> work.accept(thing)))
                    .toList();
            for (Future<?> one : all) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    failure = add(failure, e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new StackException("Interrupted", e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException add(@Nullable RuntimeException first, ExecutionException next) {
        RuntimeException failure =
                next.getCause() instanceof RuntimeException known ? known : new IllegalStateException(next.getCause());
        if (first == null) {
            return failure;
        }
        first.addSuppressed(failure);
        return first;
    }
}
