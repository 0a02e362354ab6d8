package zalog.bench.load;

import java.util.ArrayList;
import java.util.List;

/** Requests that were not answered as they should have been, the first few in words. */
final class Faults {
    private static final int WORDS_MAX = 3;

    private final List<String> words = new ArrayList<>();
    private long count;

    synchronized void add(Throwable fault) {
        count++;
        if (words.size() < WORDS_MAX) {
            words.add(String.valueOf(fault.getMessage()));
        }
    }

    synchronized long count() {
        return count;
    }

    synchronized List<String> words() {
        return List.copyOf(words);
    }
}
