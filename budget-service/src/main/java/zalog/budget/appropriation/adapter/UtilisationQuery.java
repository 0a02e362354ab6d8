package zalog.budget.appropriation.adapter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zalog.budget.appropriation.model.Dimension;
import zalog.kit.http.Query;

/** The query parameters of utilisation. */
public final class UtilisationQuery {
    private UtilisationQuery() {}

    /** The instant asked for, but no later than now, and no earlier than anything was recorded. */
    public static Instant asOf(@Nullable String asOf, Instant now) {
        if (asOf == null) {
            return now;
        }
        try {
            // A plus sign in a query may arrive as a space.
            Instant instant =
                    OffsetDateTime.parse(asOf.replace(' ', '+')).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (instant.isBefore(Instant.EPOCH)) {
                return Instant.EPOCH;
            }
            return instant.isBefore(now) ? instant : now;
        } catch (DateTimeException e) {
            throw Query.faulty(
                    "asOf",
                    "write an instant with its offset, as 2019-10-01T12:00:00+03:00",
                    "укажите момент времени со смещением, в виде ГГГГ-ММ-ДДTчч:мм:сс+03:00");
        }
    }

    static Optional<Dimension> by(@Nullable String by) {
        return Query.oneOf("by", by, List.of(Dimension.values()), Dimension::parameter);
    }
}
