package zalog.eligibility.assessment;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import zalog.kernel.ApplicationId;

/** Which IP right is pledged in which live application. A right is held by one application at a time. */
public interface PledgedRights {

    /**
     * What came of claims; those of closed applications are in neither set.
     *
     * @param late the claims whose right another application holds
     */
    record Claimed(Set<RightClaim> held, Set<RightClaim> late) {}

    /** Takes every right that is free, for applications that are not closed. */
    Uni<Claimed> claim(List<RightClaim> claims);

    /** Gives up the rights of these applications; the applications may claim again. */
    Uni<Void> release(List<ApplicationId> applications);

    /** Gives up the rights of these applications for good, also where their claims are still to come. */
    Uni<Void> close(List<ApplicationId> applications);
}
