package zalog.eligibility.assessment;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import zalog.kernel.ApplicationId;

/** The assessments made so far, one for each application. */
public interface Assessments {

    Uni<Void> save(List<Assessment> assessments);

    Uni<Optional<Assessment>> of(ApplicationId application);
}
