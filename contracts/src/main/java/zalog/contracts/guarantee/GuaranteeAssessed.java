package zalog.contracts.guarantee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zalog.contracts.application.Check;
import zalog.kernel.ApplicationId;
import zalog.kernel.GuaranteeId;

/** The guarantee an application names was checked; repeated when a guarantee it waits for arrives. */
public record GuaranteeAssessed(
        ApplicationId applicationId,
        GuaranteeOutcome outcome,
        Optional<GuaranteeId> guaranteeId,
        List<Check> checks,
        Instant assessedAt)
        implements GuaranteeEvent {
    public GuaranteeAssessed {
        checks = List.copyOf(checks);
    }

    @Override
    public String key() {
        return applicationId().toString();
    }
}
