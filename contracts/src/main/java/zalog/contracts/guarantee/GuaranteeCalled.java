package zalog.contracts.guarantee;

import java.time.Instant;
import java.time.LocalDate;
import zalog.kernel.GuaranteeId;

/** The bank called a guarantee. */
public record GuaranteeCalled(GuaranteeId guaranteeId, LocalDate calledOn, Instant recordedAt)
        implements GuaranteeEvent {
    @Override
    public String key() {
        return guaranteeId().toString();
    }
}
