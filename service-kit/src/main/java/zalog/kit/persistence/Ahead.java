package zalog.kit.persistence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work for another core while the database carries out statements. It begins when it is asked for, not when its result is, and
 * must share nothing that the caller changes meanwhile.
 */
public final class Ahead {
    private Ahead() {}

    /** Begins the work; the result, or the failure, is given to the caller's context of Vert.x. */
    public static <T> Uni<T> of(Supplier<T> work) {
        return onCallersContext(CompletableFuture.supplyAsync(work, elsewhere()));
    }

    /** Begins the work on the first of the elements, and on each other one when that before it is done. */
    public static <E, T> List<Uni<T>> inTurn(List<E> elements, Function<E, T> work) {
        List<Uni<T>> results = new ArrayList<>(elements.size());
        CompletableFuture<?> before = CompletableFuture.completedFuture(true);
        for (E element : elements) {
            CompletableFuture<T> result = before.thenApplyAsync(any -> work.apply(element), elsewhere());
            results.add(onCallersContext(result));
            before = result;
        }
        return results;
    }

    private static Executor elsewhere() {
        return Infrastructure.getDefaultExecutor();
    }

    private static <T> Uni<T> onCallersContext(CompletionStage<T> work) {
        var context = Vertx.currentContext();
        Uni<T> result = Uni.createFrom().completionStage(work);
        return context == null ? result : result.emitOn(task -> context.runOnContext(turn -> task.run()));
    }
}
