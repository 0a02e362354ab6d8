package zalog.contracts.budget;

import java.time.Instant;
import zalog.kernel.FinancialYear;

/** The programme has money in a year that had none; of the years with which it began nothing is told. */
public record AppropriationOpened(FinancialYear financialYear, Instant openedAt) implements BudgetEvent {

    @Override
    public String key() {
        return financialYear.toString();
    }
}
