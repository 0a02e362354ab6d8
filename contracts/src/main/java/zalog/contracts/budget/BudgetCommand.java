package zalog.contracts.budget;

import zalog.contracts.Message;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;

/**
 * What budget-service is asked to do. It travels by the financial year, so that one consumer sees all requests for a
 * year's money in order.
 */
public sealed interface BudgetCommand extends Message permits ReserveFunds, ReleaseFunds {

    ApplicationId applicationId();

    FinancialYear financialYear();

    @Override
    default String key() {
        return financialYear().toString();
    }

    @Override
    default String subject() {
        return applicationId().toString();
    }
}
