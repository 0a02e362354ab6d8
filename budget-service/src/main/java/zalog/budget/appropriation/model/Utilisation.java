package zalog.budget.appropriation.model;

import java.util.List;
import zalog.kernel.Money;

/**
 * How far a year's money was used at an instant.
 *
 * @param total the figures of the whole year
 * @param groups the figures of each group that has any, by key; empty if not asked for
 */
public record Utilisation(Money limit, Figures total, List<Group> groups) {

    public Money available() {
        return limit.minus(total.reserved());
    }

    /**
     * Sums of entries.
     *
     * @param waitingCount applications on the waiting list, which together ask for {@code waiting}
     * @param reimbursable what is reimbursable of payments made in the year that banks have told of
     */
    public record Figures(Money reserved, long waitingCount, Money waiting, Money reimbursable) {}

    /** The figures of a region, bank, category, kind of IP or programme line. */
    public record Group(String key, Figures figures) {}
}
