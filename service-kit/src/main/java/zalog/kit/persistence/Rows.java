package zalog.kit.persistence;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinyStatelessSessionImpl;

/**
 * Reads rows as the driver gives them, in the transaction of a session. For thousands of rows: Hibernate makes an entity or a
 * tuple of each with several objects a column, which takes more time and memory than all that is done with them.
 */
public final class Rows {
    private Rows() {}

    /**
     * Reads what a query selects.
     *
     * @param sql with its parameters as {@code $1}, {@code $2}
     */
    public static <T> Uni<List<T>> select(
            Mutiny.StatelessSession session, String sql, Function<RawRow, T> read, Object... parameters) {
        var connection = ((MutinyStatelessSessionImpl) session).getReactiveConnection();
        return Uni.createFrom()
                .completionStage(() -> connection.select(sql, parameters))
                .map(result -> {
                    List<T> rows = new ArrayList<>(result.size());
                    while (result.hasNext()) {
                        rows.add(read.apply(new RawRow(result.next())));
                    }
                    return rows;
                });
    }
}
