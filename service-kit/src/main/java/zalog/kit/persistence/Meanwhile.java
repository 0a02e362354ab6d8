package zalog.kit.persistence;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Work for the processor while the database carries out a statement. */
public final class Meanwhile {
    private Meanwhile() {}

    /**
     * Sends the statement, does the work on the same thread, and goes on with what it came to once the statement is done. If
     * either fails, so does this.
     */
    public static <T> Uni<T> of(Uni<Void> statement, Supplier<T> work) {
        return both(statement, work).map(Tuple2::getItem2);
    }

    /** The same, with what the statement came to, too. */
    public static <S, T> Uni<Tuple2<S, T>> both(Uni<S> statement, Supplier<T> work) {
        return Uni.combine()
                .all()
                .unis(statement, Uni.createFrom().item(work).runSubscriptionOn(Meanwhile::nextTurn))
                .asTuple();
    }

    /** Not in this turn of the event loop, because what it wrote to a connection leaves at its end. */
    private static void nextTurn(Runnable work) {
        var context = Vertx.currentContext();
        if (context == null) {
            work.run();
        } else {
            context.runOnContext(turn -> work.run());
        }
    }
}
