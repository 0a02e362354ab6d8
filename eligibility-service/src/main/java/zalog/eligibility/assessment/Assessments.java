package zalog.eligibility.assessment;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The assessments made so far, one for each application. */
public interface Assessments {

    /** Keeps what was found and tells the other services of it: both in one call, because both write the same JSON. */
    Uni<Void> saveAndAnnounce(List<Assessment> assessments);
}
