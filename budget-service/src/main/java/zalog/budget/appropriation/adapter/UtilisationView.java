package zalog.budget.appropriation.adapter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        Money lapsed,
        @JsonUnwrapped FiguresView total,
        Optional<String> by,
        List<GroupView> groups) {

    static UtilisationView of(FinancialYear year, Instant asOf, Utilisation used, Optional<Dimension> by) {
        return new UtilisationView(
                year,
                asOf,
                used.total().limit(),
                used.total().available(),
                used.total().lapsed(),
                FiguresView.of(used.total()),
                by.map(Dimension::parameter),
                used.groups().stream()
                        .map(group -> new GroupView(group.key(), FiguresView.of(group.figures())))
                        .toList());
    }

    /** The figures of the year or of a group. */
    public record FiguresView(
            Money planned,
            long waitingCount,
            Money waiting,
            Money reserved,
            Money obligated,
            Money disbursed,
            Money refunded,
            Money reimbursable) {
        static FiguresView of(Utilisation.Figures figures) {
            return new FiguresView(
                    figures.planned(),
                    figures.waitingCount(),
                    figures.waiting(),
                    figures.reserved(),
                    figures.obligated(),
                    figures.disbursed(),
                    figures.refunded(),
                    figures.reimbursable());
        }
    }

    /** The figures of one group. */
    public record GroupView(String key, @JsonUnwrapped FiguresView figures) {}
}
