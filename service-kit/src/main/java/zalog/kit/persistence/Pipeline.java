package zalog.kit.persistence;

import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import java.util.List;

/**
 * Statements of one transaction that are sent one right behind the other, where none needs the answer to another. PostgreSQL
 * carries them out in their order. If one fails, so does this, but not before all have ended: nothing is sent after the end of its
 * transaction.
 */
public final class Pipeline {
    private Pipeline() {}

    /** What each of the statements came to, in their order. */
    public static <T> Uni<List<T>> all(List<Uni<T>> statements) {
        return statements.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(statements).andCollectFailures().onFailure().transform(Pipeline::first);
    }

    /** What both came to. */
    public static <A, B> Uni<Tuple2<A, B>> both(Uni<A> first, Uni<B> second) {
        return Uni.combine()
                .all()
                .unis(first, second)
                .collectFailures()
                .asTuple()
                .onFailure()
                .transform(Pipeline::first);
    }

    /** The others are of an aborted transaction. */
    private static Throwable first(Throwable failure) {
        return failure instanceof CompositeException several
                ? several.getCauses().getFirst()
                : failure;
    }
}
