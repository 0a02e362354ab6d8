package zalog.budget.appropriation.adapter;

import java.time.Instant;
import java.util.Optional;
import zalog.budget.appropriation.model.Appropriation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** A year's money, as it is shown. */
public record BudgetView(
        FinancialYear financialYear,
        Money limit,
        Money available,
        Money reserved,
        Money obligated,
        Money disbursed,
        Money refunded,
        Money lapsed,
        long waitingCount,
        Money waiting,
        Money loanVolumeTarget,
        Money loanVolume,
        Optional<Instant> closedAt) {

    static BudgetView of(Appropriation year, Money loanVolume) {
        return new BudgetView(
                year.year(),
                year.limit(),
                year.available(),
                year.reserved(),
                year.obligated(),
                year.disbursed(),
                year.refunded(),
                year.lapsed(),
                year.waitingCount(),
                year.waiting(),
                year.loanVolumeTarget(),
                loanVolume,
                year.closedAt());
    }
}
