package zalog.contracts.budget;

import java.time.Instant;
import java.util.Optional;
import zalog.contracts.Forms;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/**
 * Money of the year is held for an application; the total is both lines together.
 *
 * @param ruleSet id of the rule set that the amounts were computed by
 */
public record FundsReserved(
        ApplicationId applicationId,
        FinancialYear financialYear,
        Money interest,
        Money guaranteeFee,
        Money total,
        Optional<String> ruleSet,
        Instant reservedAt)
        implements BudgetEvent, OfApplication {
    public FundsReserved {
        ruleSet.ifPresent(id -> Forms.requireText(id, "ruleSet"));
    }
}
