package zalog.guarantee.register.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.guarantee.Samples.FIRST_DAY;
import static zalog.guarantee.Samples.REGISTERED;
import static zalog.guarantee.Samples.guarantee;
import static zalog.guarantee.Samples.terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every life of a guarantee, whatever is tried in whatever order. */
class GuaranteeLifeTest {

    @Test
    void aLifeNeverGoesBackAndCountsItsVersions() {
        for (long seed = 1; seed <= 1000; seed++) {
            Random random = new Random(seed);
            Guarantee now = guarantee();
            for (int step = 0; step < 8; step++) {
                Instant at = REGISTERED.plus(Duration.ofDays(step + 1));
                switch (next(now, random, at)) {
                    case Change.Made(Guarantee after) -> {
                        holds(now, after, at, seed);
                        now = after;
                    }
                    case Change.Refused(var reason) ->
                        assertThat(reason.code()).as("seed %d", seed).startsWith("GUAR-10");
                }
            }
        }
    }

    private static Change next(Guarantee guarantee, Random random, Instant at) {
        LocalDate on = FIRST_DAY.plusDays(random.nextInt(40) - 10);
        return switch (random.nextInt(4)) {
            case 0 -> guarantee.called(on, at);
            case 1 -> guarantee.ended(on, at);
            default -> guarantee.amended(terms("НГ-" + random.nextInt(5)), at);
        };
    }

    private static void holds(Guarantee before, Guarantee after, Instant at, long seed) {
        assertThat(before.standing()).as("seed %d", seed).isNotInstanceOf(Standing.Ended.class);
        assertThat(after.version()).as("seed %d", seed).isEqualTo(before.version() + 1);
        assertThat(after.id()).as("seed %d", seed).isEqualTo(before.id());
        assertThat(after.registeredAt()).as("seed %d", seed).isEqualTo(before.registeredAt());
        assertThat(after.changedAt()).as("seed %d", seed).isEqualTo(at);
        before.standing().calledOn().ifPresent(on -> assertThat(after.standing().calledOn())
                .as("seed %d", seed)
                .contains(on));
        if (before.standing() instanceof Standing.Called) {
            assertThat(after.terms()).as("seed %d", seed).isEqualTo(before.terms());
        }
    }
}
