package zalog.contracts.budget;

import java.time.Instant;
import zalog.contracts.Forms;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** Money that was held, or a place on the waiting list, was given back. */
public record FundsReleased(
        ApplicationId applicationId, FinancialYear financialYear, Money total, String reason, Instant releasedAt)
        implements BudgetEvent, OfApplication {
    public FundsReleased {
        Forms.requireText(reason, "reason");
    }
}
