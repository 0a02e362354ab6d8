package zalog.budget.reservation.model;

import java.util.Map;
import java.util.Set;
import zalog.kernel.ApplicationId;

/**
 * What came of putting loans in place.
 *
 * @param held those that were not, because another application has their agreement, with that application
 * @param successors those whose agreement another application had before, so that banks may have told of it already
 */
public record Placing(Map<ApplicationId, Holder> held, Set<ApplicationId> successors) {
    public static final Placing ALL = new Placing(Map.of(), Set.of());
}
