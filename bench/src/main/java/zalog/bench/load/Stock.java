package zalog.bench.load;

import java.util.OptionalInt;

/** Numbers of applications whose guarantees are registered and that are not filed yet. */
final class Stock {
    private int next;
    private int provided;
    private boolean ranOut;

    /** A number nobody else gets, or nothing when the stock is used up. */
    synchronized OptionalInt take() {
        if (next == provided) {
            ranOut = true;
            return OptionalInt.empty();
        }
        return OptionalInt.of(next++);
    }

    synchronized int provided() {
        return provided;
    }

    synchronized int left() {
        return provided - next;
    }

    synchronized void add(int count) {
        provided += count;
        ranOut = false;
    }

    /** Whether somebody was sent away since the last were added, so that the load was less than it should have been. */
    synchronized boolean hasRunOut() {
        return ranOut;
    }
}
