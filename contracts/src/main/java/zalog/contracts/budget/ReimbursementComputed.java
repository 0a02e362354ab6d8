package zalog.contracts.budget;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zalog.contracts.Forms;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Text;

/**
 * What the programme reimburses of one payment, by the bank's id of the loan event; a later one of the same line and year
 * replaces it. A correction that moves a payment to another year is told as nothing in the one and all in the other.
 *
 * @param before what was reimbursable until now; zero where nothing was
 * @param change {@code reimbursable} less {@code before}
 * @param explanation what made it change, then the calculation, sentence by sentence
 * @param ruleSet id of the rule set that it was computed by
 */
public record ReimbursementComputed(
        ApplicationId applicationId,
        String eventId,
        ProgrammeLine line,
        FinancialYear financialYear,
        Money paid,
        Money reimbursable,
        Optional<Money> before,
        Optional<Money> change,
        Optional<List<Text>> explanation,
        Optional<String> ruleSet,
        Instant computedAt)
        implements BudgetEvent, OfApplication {
    public ReimbursementComputed {
        Forms.requireText(eventId, "eventId");
        ruleSet.ifPresent(id -> Forms.requireText(id, "ruleSet"));
        explanation = explanation.map(List::copyOf);
    }
}
