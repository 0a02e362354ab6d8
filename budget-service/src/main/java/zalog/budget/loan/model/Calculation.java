package zalog.budget.loan.model;

import java.util.Optional;
import zalog.kernel.FinancialYear;
import zalog.reimbursement.AnnualProjection;
import zalog.reimbursement.KeyRate;
import zalog.reimbursement.ProjectedReimbursement;
import zalog.reimbursement.ReimbursementTerms;

/**
 * How much is reimbursed: by these parameters and these key rates.
 *
 * @param overdueDays for how many days a loan may be overdue before its reimbursement is suspended
 */
public record Calculation(ReimbursementTerms terms, KeyRate keyRate, int overdueDays) {

    /** Arrears suspend from their first day. */
    public Calculation(ReimbursementTerms terms, KeyRate keyRate) {
        this(terms, keyRate, 0);
    }

    /** What the loan will be reimbursed in a year by its plan, as was known on the day of registration. */
    public ProjectedReimbursement project(Loan loan, FinancialYear year) {
        return AnnualProjection.of(loan.plan(), year, terms, keyRate, loan.appliedOn());
    }

    /** What the loan will be reimbursed in a year, as it stood on the last day of the year before; nothing if it is over. */
    public Optional<ProjectedReimbursement> project(LoanHistory history, FinancialYear year) {
        var eve = year.firstDay().minusDays(1);
        return history.planAfter(eve).map(plan -> AnnualProjection.of(plan, year, terms, keyRate, eve));
    }
}
