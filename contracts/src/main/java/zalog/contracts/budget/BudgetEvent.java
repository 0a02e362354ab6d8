package zalog.contracts.budget;

import zalog.contracts.Message;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;

/** What happened to the money of an application; travels by its id. */
public sealed interface BudgetEvent extends Message
        permits FundsReserved, FundsWaitlisted, FundsReleased, ReservationRefused, ReimbursementComputed {

    ApplicationId applicationId();

    FinancialYear financialYear();

    @Override
    default String key() {
        return applicationId().toString();
    }
}
