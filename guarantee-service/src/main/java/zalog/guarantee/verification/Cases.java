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

    /** The open cases that name this number, which must be held. */
    Uni<List<LoanCase>> naming(String guaranteeNumber);

    /** Puts new assessments in place of those before. */
    Uni<Void> replace(List<Assessment> assessments);

    /** These applications are decided on: whatever becomes of their guarantee, the assessment stays as it was. */
    Uni<Void> close(List<ApplicationId> applications, Instant at);
}
