package zalog.budget.appropriation.adapter;

import zalog.budget.appropriation.model.Appropriation;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** A year's money, as it is shown. */
public record BudgetView(
        FinancialYear financialYear,
        Money limit,
        Money reserved,
        Money available,
        long waitingCount,
        Money waiting,
        Money loanVolumeTarget) {

    static BudgetView of(Appropriation year) {
        return new BudgetView(
                year.year(),
                year.limit(),
                year.reserved(),
                year.available(),
                year.waitingCount(),
                year.waiting(),
                year.loanVolumeTarget());
    }
}
