package zalog.contracts.budget;

import zalog.contracts.Forms;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;

/** Give back what was reserved for an application, or take it off the waiting list. */
public record ReleaseFunds(ApplicationId applicationId, FinancialYear financialYear, String reason)
        implements BudgetCommand {
    public ReleaseFunds {
        Forms.requireText(reason, "reason");
    }
}
