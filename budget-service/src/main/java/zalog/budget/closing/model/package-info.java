/** How far a close is, {@link zalog.budget.closing.model.YearClose}, and what one step does, {@link zalog.budget.closing.model.Step}. */
@NullMarked
package zalog.budget.closing.model;

import org.jspecify.annotations.NullMarked;
