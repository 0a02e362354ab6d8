package zalog.eligibility.rules.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zalog.kernel.IpKind;
import zalog.kernel.Share;
import zalog.kernel.Text;

/**
 * The parameters a rule set gives to one check, as plain maps, lists and strings. Every reading throws
 * IllegalArgumentException where the parameter is missing or faulty: a broken rule set must not start.
 */
public record Parameters(Map<String, Object> values) {
    public Parameters {
        values = Map.copyOf(values);
    }

    public String text(String name) {
        return read(name, String.class);
    }

    public Share share(String name) {
        return Share.of(text(name));
    }

    public LocalDate date(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("The parameter " + name + " must be a date as 2019-04-30", e);
        }
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    public List<IpKind> ipKinds(String name) {
        return list(name, String.class, IpKind::valueOf);
    }

    public List<String> texts(String name) {
        return list(name, String.class, Function.identity());
    }

    /** A sentence or a name, given as an object with {@code en} and {@code ru}. */
    public Text bilingual() {
        return new Text(text("en"), text("ru"));
    }

    public List<Parameters> objects(String name) {
        return list(name, Map.class, Parameters::nested);
    }

    private <F, T> List<T> list(String name, Class<F> itemType, Function<F, T> item) {
        return read(name, List.class).stream()
                .map(value -> item.apply(typed(name, value, itemType)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Parameters nested(Map<?, ?> values) {
        return new Parameters((Map<String, Object>) values);
    }

    private <T> T read(String name, Class<T> type) {
        return typed(name, values.get(name), type);
    }

    private static <T> T typed(String name, @Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    "The parameter " + name + " must be a " + type.getSimpleName() + ", not " + value);
        }
        return type.cast(value);
    }
}
