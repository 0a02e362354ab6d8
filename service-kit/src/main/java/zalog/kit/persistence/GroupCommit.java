package zalog.kit.persistence;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.kit.messaging.Faults;

/**
 * Work of many requests in common transactions: what arrives while some are under way shares the next one. A transaction
 * costs the same few statements and the one write to the disk, whether it is for one request or for a hundred.
 *
 * <p>Where that is not possible, since the common transaction failed or left the item out, an item has one of its own. So
 * nobody suffers from another's fault, and the common way need not know the rare cases. An outage is everybody's, so nobody
 * waits for it twice.
 *
 * @param <T> what is asked for; equal items never share a transaction
 * @param <R> what comes of it
 */
public final class GroupCommit<T, R> {
    private static final int ITEMS_MAX = 100;
    private static final int UNDER_WAY_MAX = 2;

    private final Transactions transactions;
    private final BiFunction<Mutiny.StatelessSession, List<T>, Uni<Map<T, R>>> together;
    private final BiFunction<Mutiny.StatelessSession, T, Uni<R>> alone;
    private final Queue<Waiting<T, R>> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();

    /** Does work in one way or the other; the common one gives the results of those items that it has dealt with. */
    public GroupCommit(
            Transactions transactions,
            BiFunction<Mutiny.StatelessSession, List<T>, Uni<Map<T, R>>> together,
            BiFunction<Mutiny.StatelessSession, T, Uni<R>> alone) {
        this.transactions = transactions;
        this.together = together;
        this.alone = alone;
    }

    /** Completes after the commit; to be called on a Vert.x context, where it also completes. */
    public Uni<R> submit(T item) {
        Context caller = Vertx.currentContext();
        var trace = io.opentelemetry.context.Context.current();
        return Uni.createFrom()
                .<Optional<R>>emitter(emitter -> {
                    queue.add(new Waiting<>(item, emitter, trace));
                    startNext();
                })
                .emitOn(command -> caller.runOnContext(any -> command.run()))
                .chain(result -> result.map(done -> Uni.createFrom().item(done))
                        .orElseGet(() -> transactions.run(session -> alone.apply(session, item))));
    }

    private void startNext() {
        while (!queue.isEmpty() && underWay.getAndUpdate(n -> Math.min(n + 1, UNDER_WAY_MAX)) < UNDER_WAY_MAX) {
            Map<T, Waiting<T, R>> batch = take();
            if (batch.isEmpty()) {
                underWay.decrementAndGet();
            } else {
                onContextOfItsOwn(batch.values().iterator().next().trace(), () -> carryOut(batch));
            }
        }
    }

    private Map<T, Waiting<T, R>> take() {
        Map<T, Waiting<T, R>> batch = new LinkedHashMap<>();
        List<Waiting<T, R>> equals = new ArrayList<>();
        while (batch.size() < ITEMS_MAX) {
            @Nullable Waiting<T, R> next = queue.poll();
            if (next == null) {
                break;
            }
            if (batch.putIfAbsent(next.item(), next) != null) {
                equals.add(next);
            }
        }
        queue.addAll(equals);
        return batch;
    }

    private void carryOut(Map<T, Waiting<T, R>> batch) {
        transactions
                .run(session -> together.apply(session, List.copyOf(batch.keySet())))
                .onFailure(failure -> !Faults.isOutage(failure))
                .recoverWithItem(Map.of())
                .onTermination()
                .invoke(() -> {
                    underWay.decrementAndGet();
                    startNext();
                })
                .subscribe()
                .with(
                        results -> batch.forEach(
                                (item, waiting) -> waiting.emitter().complete(Optional.ofNullable(results.get(item)))),
                        failure -> batch.values()
                                .forEach(waiting -> waiting.emitter().fail(failure)));
    }

    /**
     * Hibernate Reactive keeps its session in the context: that of a request may hold another one by now. Common
     * statements stand in the trace of the first request, for as long as the context lives.
     */
    @SuppressWarnings("MustBeClosedChecker")
    private static void onContextOfItsOwn(io.opentelemetry.context.Context trace, Runnable work) {
        Context context = VertxContext.createNewDuplicatedContext(Vertx.currentContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(any -> {
            trace.makeCurrent();
            work.run();
        });
    }

    private record Waiting<T, R>(
            T item, UniEmitter<? super Optional<R>> emitter, io.opentelemetry.context.Context trace) {}
}
