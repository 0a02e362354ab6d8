package zalog.budget.appropriation.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import zalog.kit.metrics.Measurement;

/** How much of each year's limit is used, what of it is still reserved, and what waits for the rest. */
@ApplicationScoped
class CapMeasurement implements Measurement {
    private static final String LOOK = """
            select financial_year, limit_kopecks, reserved_kopecks, waiting_kopecks, waiting_count,
                   reserved_kopecks + obligated_kopecks + disbursed_kopecks - refunded_kopecks + lapsed_kopecks
                       as used_kopecks,
                   case when closed_at is null then 0 else 1 end as closed
            from appropriation
            """;

    private final Pool pool;
    private final MultiGauge limit;
    private final MultiGauge used;
    private final MultiGauge reserved;
    private final MultiGauge waiting;
    private final MultiGauge waitingApplications;
    private final MultiGauge closed;

    @Inject
    CapMeasurement(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        this.limit = MultiGauge.builder("zalog.cap.limit.roubles").register(registry);
        this.used = MultiGauge.builder("zalog.cap.used.roubles").register(registry);
        this.reserved = MultiGauge.builder("zalog.cap.reserved.roubles").register(registry);
        this.waiting = MultiGauge.builder("zalog.cap.waiting.roubles").register(registry);
        this.waitingApplications =
                MultiGauge.builder("zalog.cap.waiting.applications").register(registry);
        this.closed = MultiGauge.builder("zalog.cap.closed").register(registry);
    }

    @Override
    public Uni<Void> take() {
        return pool.query(LOOK).execute().invoke(this::show).replaceWithVoid();
    }

    private void show(RowSet<Row> years) {
        show(limit, years, year -> roubles(year, "limit_kopecks"));
        show(used, years, year -> roubles(year, "used_kopecks"));
        show(reserved, years, year -> roubles(year, "reserved_kopecks"));
        show(waiting, years, year -> roubles(year, "waiting_kopecks"));
        show(waitingApplications, years, year -> year.getLong("waiting_count"));
        show(closed, years, year -> year.getInteger("closed"));
    }

    private static void show(MultiGauge gauge, RowSet<Row> years, Function<Row, Number> figure) {
        gauge.register(
                StreamSupport.stream(years.spliterator(), false)
                        .map(year -> MultiGauge.Row.of(
                                Tags.of(
                                        "year",
                                        year.getInteger("financial_year").toString()),
                                figure.apply(year)))
                        .toList(),
                true);
    }

    private static Number roubles(Row year, String column) {
        return BigDecimal.valueOf(year.getLong(column), 2);
    }
}
