package zalog.application.adapter;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Columns that Hibernate gives in another type than ours. */
public final class Columns {
    private Columns() {}

    /** A {@code timestamptz}. */
    public static Instant instant(Tuple row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }
}
