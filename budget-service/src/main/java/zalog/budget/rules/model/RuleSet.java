package zalog.budget.rules.model;

import java.time.LocalDate;
import zalog.kernel.Text;
import zalog.reimbursement.ReimbursementTerms;

/**
 * The parameters of reimbursement in one wording of the rules. A change of a parameter is a new set, never a change of an old
 * one, because applications keep the id of the set they go by.
 *
 * @param id such as {@code 533/2019-04-30}; eligibility goes by the set of the same id
 * @param effectiveFrom first day of registration on which the set applies
 * @param overdueDays for how many days a loan may be overdue before its reimbursement is suspended
 */
public record RuleSet(String id, LocalDate effectiveFrom, Text summary, ReimbursementTerms terms, int overdueDays) {
    public RuleSet {
        if (overdueDays < 0) {
            throw new IllegalArgumentException("overdueDays is negative in rule set " + id);
        }
    }
}
