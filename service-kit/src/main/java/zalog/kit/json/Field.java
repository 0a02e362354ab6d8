package zalog.kit.json;

import java.util.Optional;

/** A field that was read: its value, or nothing where it was faulty. */
public final class Field<T> {
    private final Optional<T> value;

    Field(Optional<T> value) {
        this.value = value;
    }

    /** Whether there is a value; a faulty field has its own violation. */
    public boolean isReadable() {
        return value.isPresent();
    }

    /** The value; to be called only where the field was readable, as inside {@link Fields#complete}. */
    public T get() {
        return value.orElseThrow();
    }
}
