package zalog.reimbursement;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a property over random cases and names the seed of the case that broke it. */
final class Seeds {
    private Seeds() {}

    static void each(int cases, Consumer<Random> property) {
        for (long seed = 1; seed <= cases; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }
}
