package zalog.guarantee;

import io.smallrye.mutiny.Uni;
import java.util.List;
import zalog.contracts.guarantee.GuaranteeEvent;

/** Takes what the other services are to be told once the transaction is committed, in this order. */
@FunctionalInterface
public interface Announcements {
    Uni<Void> announce(List<GuaranteeEvent> events);
}
