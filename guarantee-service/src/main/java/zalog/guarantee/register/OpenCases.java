package zalog.guarantee.register;

import io.smallrye.mutiny.Uni;
import java.util.List;
import zalog.contracts.guarantee.GuaranteeEvent;
import zalog.guarantee.register.model.Guarantee;

/** Applications that are not decided on yet. */
@FunctionalInterface
public interface OpenCases {

    /** Checks those that name this guarantee, and gives what is to be announced of it. Its number must be held. */
    Uni<List<GuaranteeEvent>> check(Guarantee guarantee);
}
