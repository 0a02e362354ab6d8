package zalog.kit.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zalog.kernel.Parsed;
import zalog.kernel.Text;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** The values of query parameters. What is none is refused with 400, QUERY-001, which names the parameter and what to send. */
public final class Query {
    private Query() {}

    /** What a kernel type parses: an identifier, a year. */
    public static <T> Optional<T> parsed(String name, @Nullable String text, Function<String, Parsed<T>> parse) {
        return Optional.ofNullable(text).map(value -> switch (parse.apply(value)) {
            case Parsed.Valid<T>(T valid) -> valid;
            case Parsed.Faulty<T>(Text fault) -> throw faulty(name, fault.en(), fault.ru());
        });
    }

    /** A constant by its name. */
    public static <E extends Enum<E>> Optional<E> oneOf(String name, @Nullable String text, Class<E> type) {
        return oneOf(name, text, Arrays.asList(type.getEnumConstants()), Enum::name);
    }

    /** One of a few, by what it is called in a query. */
    public static <T> Optional<T> oneOf(String name, @Nullable String text, List<T> few, Function<T, String> called) {
        return Optional.ofNullable(text).map(value -> few.stream()
                .filter(each -> called.apply(each).equals(value))
                .findFirst()
                .orElseThrow(() -> {
                    String names = String.join(", ", few.stream().map(called).toList());
                    return faulty(name, "write one of " + names, "укажите одно из значений " + names);
                }));
    }

    /** A value that is none, and what to send instead: a clause without its full stop, in both languages. */
    public static ProblemException faulty(String name, String en, String ru) {
        return new ProblemException(
                Problem.badRequest("QUERY-001", new Text(name + ": " + en + ".", name + ": " + ru + ".")));
    }
}
