package zalog.eligibility.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import zalog.eligibility.assessment.PledgedRights.Claimed;
import zalog.eligibility.rules.model.RightKey;
import zalog.kernel.ApplicationId;

/**
 * Who gets which right where applications that came together want the same: as if each had been assessed after the one
 * before it. One that fails stands in nobody's way, whatever came with it.
 */
final class Contest {
    private final Set<RightClaim> late;
    private final Map<ApplicationId, List<RightKey>> wanted;
    private final Set<RightKey> heldBefore;
    private final Map<RightKey, ApplicationId> winners = new HashMap<>();

    Contest(Claimed claimed) {
        late = claimed.late();
        wanted = Stream.concat(claimed.held().stream(), late.stream())
                .collect(groupingBy(RightClaim::application, mapping(RightClaim::right, toList())));
        heldBefore = late.stream().map(RightClaim::right).collect(toSet());
        claimed.held().forEach(claim -> heldBefore.remove(claim.right()));
    }

    /** Which of an application's rights a live one holds that came before it. */
    Set<RightKey> pledgedElsewhere(ApplicationId application) {
        return wanted(application).stream()
                .filter(right -> heldBefore.contains(right)
                        || !winners.getOrDefault(right, application).equals(application))
                .collect(toSet());
    }

    /** The application has passed, and keeps its rights from those that come after it. */
    void passed(ApplicationId application) {
        wanted(application).forEach(right -> winners.put(right, application));
    }

    /** The claims that were late behind an application which failed: once that gives its rights up, they succeed. */
    List<RightClaim> again() {
        return late.stream()
                .filter(claim -> claim.application().equals(winners.get(claim.right())))
                .toList();
    }

    /** Nothing for a closed application: it holds no rights and is in nobody's way. */
    private List<RightKey> wanted(ApplicationId application) {
        return wanted.getOrDefault(application, List.of());
    }
}
