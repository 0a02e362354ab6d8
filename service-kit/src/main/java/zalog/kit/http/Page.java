package zalog.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zalog.kernel.Text;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/**
 * A page of a list.
 *
 * @param items at most as many as were asked for
 * @param next what to send as {@code after} for the next page; absent on the last one
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public static final int LIMIT_DEFAULT = 50;
    public static final int LIMIT_MAX = 500;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");

    /**
     * Cuts a page from rows that were read with one more than the limit.
     *
     * @param position the sort key of a row, as text
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        String last = position.apply(items.getLast());
        return new Page<>(
                items,
                Optional.of(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8))));
    }

    /** The same page with what is shown of each row. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), next);
    }

    /** The limit asked for, or the default; 400 for what is not a number from 1 to 500. */
    public static int limit(@Nullable String limit) {
        if (limit == null) {
            return LIMIT_DEFAULT;
        }
        if (!LIMIT.matcher(limit).matches() || Integer.parseInt(limit) > LIMIT_MAX) {
            throw new ProblemException(Problem.badRequest(
                    "PAGE-001", new Text("limit must be 1 to 500.", "limit должен быть от 1 до 500.")));
        }
        return Integer.parseInt(limit);
    }

    /** The sort key of the row after which the page begins; 400 for what is not a cursor of ours. */
    public static Optional<String> after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(badCursor());
        }
    }

    /** The same for a list whose sort key is a number. */
    public static Optional<Long> afterNumber(@Nullable String cursor) {
        try {
            return after(cursor).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw new ProblemException(badCursor());
        }
    }

    /** What to answer for a cursor that decodes to something this list never gave. */
    public static Problem badCursor() {
        return Problem.badRequest(
                "PAGE-002",
                new Text(
                        "Send as after only what next gave you.",
                        "Передавайте в after только значение, полученное в next."));
    }
}
