/**
 * What budget-service is asked ({@link zalog.contracts.budget.BudgetCommand}) and what it announces
 * ({@link zalog.contracts.budget.BudgetEvent}).
 */
@NullMarked
package zalog.contracts.budget;

import org.jspecify.annotations.NullMarked;
