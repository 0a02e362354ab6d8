package zalog.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;

/** Measured values, to be ranked. */
public final class Samples {
    private static final long NANOS_PER_TENTH_MILLI = 100_000;

    private long[] values = new long[1024];
    private int size;

    public synchronized void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    public synchronized int size() {
        return size;
    }

    /** The least value that at least this share of the samples does not exceed; 0 without samples. */
    public synchronized long permille(int permille) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[(int) Math.max(0, ((long) size * permille + 999) / 1000 - 1)];
    }

    public long median() {
        return permille(500);
    }

    public long max() {
        return permille(1000);
    }

    /** A rank of samples in nanoseconds, as milliseconds with one decimal. */
    public BigDecimal millis(int permille) {
        return BigDecimal.valueOf(permille(permille))
                .divide(BigDecimal.valueOf(NANOS_PER_TENTH_MILLI), 0, RoundingMode.HALF_UP)
                .movePointLeft(1);
    }

    /** Events per second, rounded down. */
    public static long perSecond(long events, Duration time) {
        return events * 1_000_000 / Math.max(1, time.toNanos() / 1000);
    }
}
