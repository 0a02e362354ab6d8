package zalog.bench.load;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The two shapes of load. Both return when every application is decided or patience has run out. */
final class Load {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PACE_MILLIS = 1;

    private final Rest rest;
    private final Filing filing;
    private final Flights flights;
    private final Stock stock;

    Load(Rest rest, Filing filing, Flights flights, Stock stock) {
        this.rest = rest;
        this.filing = filing;
        this.flights = flights;
        this.stock = stock;
    }

    /** So many clients, each of which files its next application when its last is decided: no backlog can grow. */
    Phase closed(int clients, Duration length) throws InterruptedException {
        var context = rest.vertx().getOrCreateContext();
        var phase = new Phase(length);
        flights.onLanding(() -> context.runOnContext(any -> fileNext(phase, context)));
        for (int i = 0; i < clients; i++) {
            context.runOnContext(any -> fileNext(phase, context));
        }
        await(phase);
        return phase;
    }

    private void fileNext(Phase phase, Context context) {
        if (!phase.isOver()) {
            stock.take()
                    .ifPresent(number -> filing.file(
                            number,
                            phase,
                            System.nanoTime(),
                            () -> context.runOnContext(any -> fileNext(phase, context))));
        }
    }

    /** So many applications a second, whether or not earlier ones have been answered. */
    Phase open(long perSecond, Duration length) throws InterruptedException {
        flights.onLanding(() -> {});
        var phase = new Phase(length);
        long total = perSecond * length.toSeconds();
        long[] sent = {0};
        rest.vertx().setPeriodic(PACE_MILLIS, timer -> {
            long due = Math.min(total, (System.nanoTime() - phase.start()) / 1000 * perSecond / 1_000_000);
            for (; sent[0] < due; sent[0]++) {
                long dueAt = phase.start() + sent[0] * TimeUnit.SECONDS.toNanos(1) / perSecond;
                stock.take().ifPresent(number -> filing.file(number, phase, dueAt, () -> {}));
            }
            if (phase.isOver()) {
                rest.vertx().cancelTimer(timer);
            }
        });
        await(phase);
        return phase;
    }

    private void await(Phase phase) throws InterruptedException {
        Thread.sleep(phase.length());
        long patience = System.nanoTime() + PATIENCE.toNanos();
        // A moment for requests on their way, which are not counted as open yet.
        do {
            Thread.sleep(500);
        } while (flights.open() > 0 && System.nanoTime() < patience);
    }
}
