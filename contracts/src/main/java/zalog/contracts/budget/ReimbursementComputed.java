package zalog.contracts.budget;

import java.time.Instant;
import zalog.contracts.Forms;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;

/** What the programme reimburses of one payment, by the bank's id of the loan event; a later one replaces it. */
public record ReimbursementComputed(
        ApplicationId applicationId,
        String eventId,
        ProgrammeLine line,
        FinancialYear financialYear,
        Money paid,
        Money reimbursable,
        Instant computedAt)
        implements BudgetEvent {
    public ReimbursementComputed {
        Forms.requireText(eventId, "eventId");
    }
}
