package zalog.budget.appropriation.adapter;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.budget.appropriation.Books;
import zalog.budget.appropriation.model.OpenYear;
import zalog.kernel.FinancialYear;
import zalog.kit.persistence.Rows;
import zalog.kit.time.BusinessClock;

/** The years' money in PostgreSQL, within one transaction. */
public final class PostgresBooks implements Books {
    private static final String OPEN = """
            select %s from appropriation where financial_year = $1 for update
            """.formatted(AppropriationRow.COLUMNS);

    private final Mutiny.StatelessSession session;
    private final BusinessClock clock;

    public PostgresBooks(Mutiny.StatelessSession session, BusinessClock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<OpenYear>> open(FinancialYear year) {
        return Rows.first(session, OPEN, row -> open(AppropriationRow.of(row)), year.value());
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    /**
     * The clock is read with the row locked: a writer that waited has a later instant than the one before it. To the
     * microsecond, as PostgreSQL keeps it, because entries are hashed with it.
     */
    private OpenYear open(AppropriationRow row) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
        return new OpenYear(
                row.toAppropriation(), row.toChain(), now.isAfter(row.lastEntryAt()) ? now : row.lastEntryAt());
    }
}
