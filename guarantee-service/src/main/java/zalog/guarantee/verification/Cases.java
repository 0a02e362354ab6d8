package zalog.guarantee.verification;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import zalog.guarantee.verification.model.Assessment;
import zalog.guarantee.verification.model.LoanCase;
import zalog.kernel.ApplicationId;

/** The applications this service checked or is to check again, within one transaction. */
public interface Cases {

    /** Keeps cases with what came of them; says which of them were not there yet. */
    Uni<Set<ApplicationId>> open(List<Assessment> assessments);

    /** The live cases that name this number and found no guarantee. */
    Uni<List<LoanCase>> waitingFor(String guaranteeNumber);

    /** Puts new assessments in place of those before. */
    Uni<Void> replace(List<Assessment> assessments);

    /** These applications wait for nothing any more. */
    Uni<Void> close(List<ApplicationId> applications, Instant at);
}
