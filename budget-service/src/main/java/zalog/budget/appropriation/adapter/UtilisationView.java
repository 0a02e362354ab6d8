package zalog.budget.appropriation.adapter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zalog.budget.appropriation.model.Dimension;
import zalog.budget.appropriation.model.Utilisation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** How far a year's money was used, as it is shown. */
public record UtilisationView(
        FinancialYear financialYear,
        Instant asOf,
        Money limit,
        Money available,
        Money reserved,
        long waitingCount,
        Money waiting,
        Money reimbursable,
        Optional<String> by,
        List<GroupView> groups) {

    static UtilisationView of(FinancialYear year, Instant asOf, Utilisation used, Optional<Dimension> by) {
        var total = used.total();
        return new UtilisationView(
                year,
                asOf,
                used.limit(),
                used.available(),
                total.reserved(),
                total.waitingCount(),
                total.waiting(),
                total.reimbursable(),
                by.map(Dimension::parameter),
                used.groups().stream().map(GroupView::of).toList());
    }

    /** The figures of one group. */
    public record GroupView(String key, Money reserved, long waitingCount, Money waiting, Money reimbursable) {
        static GroupView of(Utilisation.Group group) {
            var figures = group.figures();
            return new GroupView(
                    group.key(), figures.reserved(), figures.waitingCount(), figures.waiting(), figures.reimbursable());
        }
    }
}
