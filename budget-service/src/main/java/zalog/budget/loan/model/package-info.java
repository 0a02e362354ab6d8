/** A loan, its events and what is reimbursed of them: {@link zalog.budget.loan.model.LoanHistory}. */
@NullMarked
package zalog.budget.loan.model;

import org.jspecify.annotations.NullMarked;
