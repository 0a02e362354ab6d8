package zalog.budget.reservation.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zalog.budget.loan.model.Loan;
import zalog.kernel.ApplicationId;

/**
 * What came of putting loans in place.
 *
 * @param held those that were not, because another application has their agreement, with that application
 * @param successors those whose agreement another application had before, so that banks may have told of it already
 * @param predecessors the loans of those other applications
 */
public record Placing(Map<ApplicationId, Holder> held, Set<ApplicationId> successors, Collection<Loan> predecessors) {
    public static final Placing ALL = new Placing(Map.of(), Set.of(), List.of());
}
