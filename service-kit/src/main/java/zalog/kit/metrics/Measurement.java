package zalog.kit.metrics;

import io.smallrye.mutiny.Uni;

/** Figures that cost a query: taken every ten seconds, so that a scrape costs nothing and blocks nobody. */
public interface Measurement {

    /** Looks and remembers; the gauges show what was seen last. */
    Uni<Void> take();
}
