package zalog.contracts.guarantee;

import java.time.Instant;
import java.time.LocalDate;
import zalog.kernel.GuaranteeId;

/** A guarantee ended. */
public record GuaranteeEnded(GuaranteeId guaranteeId, LocalDate endedOn, Instant recordedAt) implements GuaranteeEvent {
    @Override
    public String key() {
        return guaranteeId().toString();
    }
}
