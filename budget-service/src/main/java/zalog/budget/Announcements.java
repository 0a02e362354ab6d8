package zalog.budget;

import io.smallrye.mutiny.Uni;
import java.util.List;
import zalog.contracts.budget.BudgetEvent;

/** Tells the other services what happened, if the transaction commits. */
@FunctionalInterface
public interface Announcements {
    Uni<Void> announce(List<? extends BudgetEvent> events);
}
