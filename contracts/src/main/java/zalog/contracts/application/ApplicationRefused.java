package zalog.contracts.application;

import java.time.Instant;
import java.util.List;
import zalog.kernel.ApplicationId;
import zalog.kernel.Reason;

/** An application was refused, with every reason there was. */
public record ApplicationRefused(ApplicationId applicationId, List<Reason> reasons, Instant decidedAt)
        implements ApplicationEvent {
    public ApplicationRefused {
        reasons = List.copyOf(reasons);
    }
}
