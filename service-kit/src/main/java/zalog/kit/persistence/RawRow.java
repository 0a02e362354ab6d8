package zalog.kit.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row as it was selected; its columns are counted from 0. A query and who reads its columns belong together. */
public final class RawRow {
    private final @Nullable Object[] values;

    RawRow(@Nullable Object[] values) {
        this.values = values;
    }

    public String text(int column) {
        return (String) value(column);
    }

    public @Nullable String textOrNull(int column) {
        return (String) values[column];
    }

    public UUID uuid(int column) {
        return (UUID) value(column);
    }

    public @Nullable UUID uuidOrNull(int column) {
        return (UUID) values[column];
    }

    public boolean bool(int column) {
        return (Boolean) value(column);
    }

    /** A whole number of any size. */
    public long number(int column) {
        return ((Number) value(column)).longValue();
    }

    public LocalDate date(int column) {
        return (LocalDate) value(column);
    }

    public Instant instant(int column) {
        return ((OffsetDateTime) value(column)).toInstant();
    }

    public @Nullable Instant instantOrNull(int column) {
        return values[column] == null ? null : instant(column);
    }

    private Object value(int column) {
        return Objects.requireNonNull(values[column]);
    }
}
