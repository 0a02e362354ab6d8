package zalog.guarantee.register;

import io.smallrye.mutiny.Uni;
import java.util.List;
import zalog.contracts.guarantee.GuaranteeEvent;
import zalog.guarantee.register.model.Guarantee;

/** Applications that wait for a guarantee to be registered. */
@FunctionalInterface
public interface WaitingCases {

    /** Checks those that name this guarantee, and gives what is to be announced of it. */
    Uni<List<GuaranteeEvent>> check(Guarantee guarantee);
}
