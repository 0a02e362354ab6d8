/**
 * The end of a financial year: {@link zalog.budget.closing.ClosingYears} begins it,
 * {@link zalog.budget.closing.CarryingOver} does it step by step.
 */
@NullMarked
package zalog.budget.closing;

import org.jspecify.annotations.NullMarked;
