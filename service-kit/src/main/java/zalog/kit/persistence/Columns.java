package zalog.kit.persistence;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Columns for statements that write many rows at once: {@code unnest} takes an array for each. */
public final class Columns {
    private Columns() {}

    /** What each of the elements has in a column, in their order. */
    public static <E, T> T[] array(
            Collection<E> elements, Function<? super E, ? extends @Nullable T> value, IntFunction<T[]> array) {
        return elements.stream().map(value).toArray(array);
    }

    /** The same for a column of ids. */
    public static <E> UUID[] uuids(Collection<E> elements, Function<? super E, ? extends @Nullable UUID> id) {
        return array(elements, id, UUID[]::new);
    }

    /** The same for a column of text. */
    public static <E> String[] texts(Collection<E> elements, Function<? super E, ? extends @Nullable String> text) {
        return array(elements, text, String[]::new);
    }
}
