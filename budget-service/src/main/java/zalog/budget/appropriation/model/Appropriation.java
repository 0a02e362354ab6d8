package zalog.budget.appropriation.model;

import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/**
 * The money of a financial year.
 *
 * @param reserved held by applications; never above the limit
 * @param waitingCount applications on the waiting list, which together ask for {@code waiting}
 */
public record Appropriation(
        FinancialYear year, Money limit, Money reserved, long waitingCount, Money waiting, Money loanVolumeTarget) {

    public Money available() {
        return limit.minus(reserved);
    }
}
