package zalog.eligibility.assessment;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zalog.eligibility.rules.model.RightKey;
import zalog.kernel.ApplicationId;

/** The rights as a map: for tests without a database, and to hold the database's answers against. */
public final class RightsInMemory implements PledgedRights {
    final Map<RightKey, ApplicationId> held = new HashMap<>();
    private final Set<ApplicationId> closed = new HashSet<>();

    @Override
    public Uni<Claimed> claim(List<RightClaim> claims) {
        return Uni.createFrom().item(() -> {
            var open = claims.stream()
                    .sorted(comparing(RightClaim::registeredAt))
                    .filter(claim -> !closed.contains(claim.application()))
                    .toList();
            var taken = open.stream().filter(this::take).collect(toSet());
            return new Claimed(
                    taken, open.stream().filter(claim -> !taken.contains(claim)).collect(toSet()));
        });
    }

    private boolean take(RightClaim claim) {
        held.putIfAbsent(claim.right(), claim.application());
        return claim.application().equals(held.get(claim.right()));
    }

    @Override
    public Uni<Void> release(List<ApplicationId> applications) {
        held.values().removeAll(applications);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> close(List<ApplicationId> applications) {
        closed.addAll(applications);
        return release(applications);
    }
}
