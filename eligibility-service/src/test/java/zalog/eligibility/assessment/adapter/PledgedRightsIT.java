package zalog.eligibility.assessment.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zalog.eligibility.assessment.PledgedRights.Claimed;
import zalog.eligibility.assessment.RightClaim;
import zalog.eligibility.assessment.RightsInMemory;
import zalog.eligibility.rules.model.RightKey;
import zalog.kernel.ApplicationId;
import zalog.kernel.IpKind;
import zalog.kit.persistence.Transactions;
import zalog.kit.testing.ZalogServers;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class PledgedRightsIT {
    private static final Instant NOON = Instant.parse("2019-09-26T09:00:00Z");
    private final Random random = new Random();

    @Inject
    Transactions transactions;

    @Test
    void ofTwoClaimsInABatchTheOneRegisteredFirstWins() {
        var right = right();
        var later = new RightClaim(application(), NOON.plusSeconds(1), right);
        var earlier = new RightClaim(application(), NOON, right);

        assertThat(claim(later, earlier)).isEqualTo(new Claimed(Set.of(earlier), Set.of(later)));
        assertThat(claim(earlier).held()).as("its own right, claimed again").containsExactly(earlier);
        assertThat(claim(later).late()).containsExactly(later);
    }

    @Test
    void aReleasedRightIsFree() {
        var held = new RightClaim(application(), NOON, right());
        claim(held);

        run(rights -> rights.release(List.of(held.application())));

        assertThat(claim(new RightClaim(application(), NOON, held.right())).late())
                .isEmpty();
    }

    @Test
    void aClosedApplicationHoldsNothingAndStandsInNobodysWay() {
        var closed = new RightClaim(application(), NOON, right());
        run(rights -> rights.close(List.of(closed.application())));
        run(rights -> rights.close(List.of(closed.application())));

        assertThat(claim(closed)).isEqualTo(new Claimed(Set.of(), Set.of()));
        assertThat(claim(new RightClaim(application(), NOON.plusSeconds(1), closed.right()))
                        .late())
                .isEmpty();
    }

    @Test
    void ofRivalsAtTheSameTimeEachRightHasOneWinner() {
        List<RightKey> rights = Stream.generate(this::right).limit(200).toList();
        List<CompletableFuture<Claimed>> rivals = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            var shuffled = new ArrayList<>(rights);
            Collections.shuffle(shuffled, random);
            var application = application();
            var claims = shuffled.stream()
                    .map(right -> new RightClaim(application, NOON, right))
                    .toList();
            rivals.add(CompletableFuture.supplyAsync(() -> run(held -> held.claim(claims))));
        }

        int late = rivals.stream().mapToInt(rival -> rival.join().late().size()).sum();

        assertThat(late).isEqualTo(5 * rights.size());
    }

    @Test
    void randomClaimsReleasesAndClosingsGoAsInAMap() {
        for (long seed = 1; seed <= 20; seed++) {
            var steps = new Random(seed);
            List<RightKey> rights = Stream.generate(this::right).limit(6).toList();
            List<ApplicationId> applications =
                    Stream.generate(PledgedRightsIT::application).limit(5).toList();
            var map = new RightsInMemory();
            for (int step = 0; step < 15; step++) {
                var some =
                        applications.stream().filter(_ -> steps.nextInt(4) == 0).toList();
                switch (steps.nextInt(6)) {
                    case 0 -> {
                        run(held -> held.release(some));
                        map.release(some).await().indefinitely();
                    }
                    case 1 -> {
                        run(held -> held.close(some));
                        map.close(some).await().indefinitely();
                    }
                    default -> {
                        var claims = claims(steps, applications, rights);
                        Claimed claimed = run(held -> held.claim(claims));
                        assertThat(claimed)
                                .as("seed " + seed + ", step " + step)
                                .isEqualTo(map.claim(claims).await().indefinitely());
                    }
                }
            }
        }
    }

    /** Each at a moment of its own, so that only one of them can be the first. */
    private static List<RightClaim> claims(Random random, List<ApplicationId> applications, List<RightKey> rights) {
        List<RightClaim> claims = new ArrayList<>();
        for (var application : applications) {
            for (var right : rights) {
                if (random.nextInt(3) == 0) {
                    claims.add(new RightClaim(application, NOON.plusSeconds(claims.size()), right));
                }
            }
        }
        Collections.shuffle(claims, random);
        return claims;
    }

    private Claimed claim(RightClaim... claims) {
        return run(rights -> rights.claim(List.of(claims)));
    }

    private <T> T run(Function<PostgresPledgedRights, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> transactions.run(session -> work.apply(new PostgresPledgedRights(session))));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private RightKey right() {
        return new RightKey(IpKind.TRADEMARK, Long.toString(random.nextLong(Long.MAX_VALUE)));
    }

    private static ApplicationId application() {
        return new ApplicationId(UUID.randomUUID());
    }
}
