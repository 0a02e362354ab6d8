package zalog.budget.receipt.adapter;

import java.time.Instant;
import java.util.List;
import zalog.budget.loan.adapter.CalculationView;
import zalog.budget.loan.model.Loan;
import zalog.budget.rules.model.RuleSet;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Share;
import zalog.ledger.Cause;
import zalog.ledger.EntryLine;
import zalog.reimbursement.CapPolicy;

/**
 * Everything that an application asked for, claimed, got and gave back of a year's money, as it is shown; what was refused, too.
 *
 * @param rules what was computed by
 * @param loan what was computed from, as the application stated it
 */
public record ReceiptView(
        ApplicationId applicationId,
        FinancialYear financialYear,
        Instant issuedAt,
        Rules rules,
        Loan loan,
        List<Item> items) {

    /** The rule set of the application, which it keeps for good. */
    public record Rules(String id, Share interestShare, CapPolicy capPolicy, Share feeShare, int overdueDays) {
        static Rules of(RuleSet set) {
            var terms = set.terms();
            return new Rules(set.id(), terms.interestShare(), terms.capPolicy(), terms.feeShare(), set.overdueDays());
        }
    }

    /**
     * One reason for money to move, or not to.
     *
     * @param at when it was claimed or refused, else when it moved money first
     * @param explanation in the reader's language
     * @param calculations the rows behind it, where it was computed
     * @param entries what it did to the ledger: nothing where it was refused or is not decided
     */
    public record Item(
            Cause.Kind causeKind,
            String causeId,
            Instant at,
            List<String> explanation,
            List<CalculationView> calculations,
            List<EntryLine> entries) {}
}
