package zalog.budget.claim;

import io.smallrye.mutiny.Uni;
import java.util.List;
import zalog.budget.appropriation.model.OpenYear;
import zalog.budget.claim.model.Claim;
import zalog.kernel.ApplicationId;

/** What applications hold and owe to approved claims, within one transaction that has opened the year. */
public interface Obligations {

    /**
     * Takes what the claims claim from what their applications hold, part by part.
     *
     * @return the applications that do not hold as much; then the transaction must not commit
     */
    Uni<List<ApplicationId>> take(OpenYear year, List<Claim> claims);

    /**
     * Gives back what a claim took.
     *
     * @return whether its application may hold it again; if not, because its reservation was released, the money is free
     */
    Uni<Boolean> giveBack(OpenYear year, Claim claim);
}
