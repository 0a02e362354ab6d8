package zalog.kernel;

import java.util.Optional;
import java.util.function.Function;

/** Lets a type state its rule once, as text → fault, and use it both when parsing and when constructing. */
final class Fault {
    private Fault() {}

    static Optional<Text> of(String en, String ru) {
        return Optional.of(new Text(en, ru));
    }

    static <T> Parsed<T> parse(String text, Function<String, Optional<Text>> rule, Function<String, T> make) {
        var fault = rule.apply(text);
        return fault.isPresent() ? new Parsed.Faulty<>(fault.get()) : new Parsed.Valid<>(make.apply(text));
    }

    static void throwIfPresent(Optional<Text> fault) {
        fault.ifPresent(text -> {
            throw new IllegalArgumentException(text.en());
        });
    }
}
