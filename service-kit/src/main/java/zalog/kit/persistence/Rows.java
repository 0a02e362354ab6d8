package zalog.kit.persistence;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinyStatelessSessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * Reads rows as the driver gives them, in the transaction of a session. For single values and for thousands of rows: Hibernate
 * makes a plan of such a query anew each time, and of each row an entity or a tuple with several objects a column, which takes
 * more time and memory than all that is done with them.
 */
public final class Rows {
    private Rows() {}

    /** The first row of what a query selects, if there is one. */
    public static <T> Uni<Optional<T>> first(
            Mutiny.StatelessSession session, String sql, Function<RawRow, T> read, Object... parameters) {
        return select(session, sql, read, parameters).map(rows -> rows.stream().findFirst());
    }

    /** The one row that a query selects, whatever there is. */
    public static <T> Uni<T> one(
            Mutiny.StatelessSession session, String sql, Function<RawRow, T> read, Object... parameters) {
        return select(session, sql, read, parameters).map(List::getFirst);
    }

    /** Takes the locks that a query takes; what it selects besides is of no interest. */
    public static Uni<Void> hold(Mutiny.StatelessSession session, String sql, Object... parameters) {
        return select(session, sql, row -> row, parameters).replaceWithVoid();
    }

    /** Carries out a statement that writes; how many rows it wrote. */
    public static Uni<Integer> write(Mutiny.StatelessSession session, String sql, Object... parameters) {
        return Uni.createFrom().completionStage(() -> connection(session).update(sql, parameters));
    }

    /**
     * Reads what a query selects.
     *
     * @param sql with its parameters as {@code $1}, {@code $2}
     */
    public static <T> Uni<List<T>> select(
            Mutiny.StatelessSession session, String sql, Function<RawRow, T> read, Object... parameters) {
        return Uni.createFrom()
                .completionStage(() -> connection(session).select(sql, parameters))
                .map(result -> {
                    List<T> rows = new ArrayList<>(result.size());
                    while (result.hasNext()) {
                        rows.add(read.apply(new RawRow(result.next())));
                    }
                    return rows;
                });
    }

    private static ReactiveConnection connection(Mutiny.StatelessSession session) {
        return ((MutinyStatelessSessionImpl) session).getReactiveConnection();
    }
}
