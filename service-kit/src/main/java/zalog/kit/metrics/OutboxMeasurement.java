package zalog.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;

/** How much waits to be sent and for how long, and how many dead letters nobody has sent again. */
@ApplicationScoped
class OutboxMeasurement implements Measurement {
    /** Rows are written with the database's clock, so that it is also the one to tell their age. */
    private static final String LOOK = """
            select count(*),
                   cast(coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) as numeric(12, 3)),
                   (select count(*) from dead_letter where replayed_at is null)
            from outbox
            """;

    private final Pool pool;
    private volatile Seen seen = new Seen(0, BigDecimal.ZERO, 0);

    @Inject
    OutboxMeasurement(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        Gauge.builder("zalog.outbox.messages", () -> seen.messages()).register(registry);
        Gauge.builder("zalog.outbox.age.seconds", () -> seen.age()).register(registry);
        Gauge.builder("zalog.dead.letters", () -> seen.deadLetters()).register(registry);
    }

    @Override
    public Uni<Void> take() {
        return pool.query(LOOK)
                .execute()
                .invoke(rows -> seen = Seen.of(rows.iterator().next()))
                .replaceWithVoid();
    }

    private record Seen(long messages, BigDecimal age, long deadLetters) {
        static Seen of(Row row) {
            return new Seen(row.getLong(0), row.getBigDecimal(1), row.getLong(2));
        }
    }
}
