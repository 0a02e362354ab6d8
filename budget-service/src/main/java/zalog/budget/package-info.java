/**
 * budget-service: the money of the financial years ({@link zalog.budget.appropriation}), what applications hold or wait
 * for of it ({@link zalog.budget.reservation}), and the loans with what is reimbursed of them ({@link
 * zalog.budget.loan}).
 */
@NullMarked
package zalog.budget;

import org.jspecify.annotations.NullMarked;
