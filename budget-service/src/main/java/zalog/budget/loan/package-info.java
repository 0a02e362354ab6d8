/** What banks tell of loans and what follows from it: {@link zalog.budget.loan.RecordingLoanEvents}. */
@NullMarked
package zalog.budget.loan;

import org.jspecify.annotations.NullMarked;
