package zalog.acceptance.years.plan;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that is the same for the same seed, on every JDK. */
final class Chance {
    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    /** A stream of its own for each subject, so that a change to one does not move all the others. */
    static Chance of(long seed, String subject) {
        return new Chance(seed * 1_000_003 + subject.hashCode());
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Both ends included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, (int) (last.toEpochDay() - first.toEpochDay())));
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
