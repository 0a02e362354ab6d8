package zalog.kernel;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a text from outside: the value, or what is wrong with the text and how to mend it.
 *
 * @param <T> the type that was read
 */
public sealed interface Parsed<T> {

    /** The text was good. */
    record Valid<T>(T value) implements Parsed<T> {}

    /** The text was not good; the fault says why. */
    record Faulty<T>(Text fault) implements Parsed<T> {}

    static <T> Parsed<T> faulty(String en, String ru) {
        return new Faulty<>(new Text(en, ru));
    }

    default <R> Parsed<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Valid<T>(T value) -> new Valid<>(change.apply(value));
            case Faulty<T>(Text fault) -> new Faulty<>(fault);
        };
    }

    default Optional<T> toOptional() {
        return switch (this) {
            case Valid<T>(T value) -> Optional.of(value);
            case Faulty<T> _ -> Optional.empty();
        };
    }

    /** The value, for texts known to be good; a faulty one throws IllegalArgumentException with its fault. */
    default T orElseThrow() {
        return switch (this) {
            case Valid<T>(T value) -> value;
            case Faulty<T>(Text fault) -> throw new IllegalArgumentException(fault.en());
        };
    }
}
