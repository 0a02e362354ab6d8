package zalog.budget.rules.model;

import java.time.LocalDate;
import zalog.kernel.DatedRules;
import zalog.kernel.Text;
import zalog.reimbursement.ReimbursementTerms;

/**
 * The parameters of reimbursement in one wording of the rules.
 *
 * @param id that of the set that eligibility goes by
 * @param overdueDays for how many days a loan may be overdue before its reimbursement is suspended
 */
public record RuleSet(String id, LocalDate effectiveFrom, Text summary, ReimbursementTerms terms, int overdueDays)
        implements DatedRules {
    public RuleSet {
        if (overdueDays < 0) {
            throw new IllegalArgumentException("overdueDays is negative in rule set " + id);
        }
    }
}
