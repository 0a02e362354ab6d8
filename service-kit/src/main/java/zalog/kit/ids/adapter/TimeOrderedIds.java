package zalog.kit.ids.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import zalog.kit.ids.Ids;

/** UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then random, so that new rows stand together in an index. */
@ApplicationScoped
public class TimeOrderedIds implements Ids {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    @Override
    public UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | VERSION_7 | random.nextLong() & 0x0FFF;
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
