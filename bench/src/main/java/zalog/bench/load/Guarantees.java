package zalog.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import zalog.bench.Samples;

/** Registers guarantees before the applications that name them, because otherwise those would wait for theirs. */
final class Guarantees {
    private static final long PATIENCE_SECONDS = 60;

    private final Rest rest;
    private final URI url;
    private final String authorization;
    private final Stock stock;
    private long registered;
    private long nanos;

    Guarantees(Rest rest, URI service, String authorization, Stock stock) {
        this.rest = rest;
        this.url = service.resolve("/guarantees");
        this.authorization = authorization;
        this.stock = stock;
    }

    /** Sees to it that at least so many applications can be filed. */
    void provide(long needed) throws InterruptedException {
        int missing = (int) Math.max(0, needed - stock.left());
        var faults = new Faults();
        var free = new Semaphore(Rest.CONNECTIONS);
        long start = System.nanoTime();
        for (int i = 0; i < missing && faults.count() == 0; i++) {
            int number = stock.provided() + i;
            free.acquire();
            rest.post(url, authorization, "guarantee-" + number, Bodies.guarantee(number), 201)
                    .onFailure(faults::add)
                    .onComplete(any -> free.release());
        }
        if (!free.tryAcquire(Rest.CONNECTIONS, PATIENCE_SECONDS, TimeUnit.SECONDS) || faults.count() > 0) {
            throw new IllegalStateException("Guarantees could not be registered: " + faults.words());
        }
        nanos += System.nanoTime() - start;
        registered += missing;
        stock.add(missing);
    }

    /** Guarantees registered per second. */
    long rate() {
        return Samples.perSecond(registered, Duration.ofNanos(nanos));
    }
}
