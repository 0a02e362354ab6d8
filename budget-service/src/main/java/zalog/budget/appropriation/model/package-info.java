/** A year's money as a value: {@link zalog.budget.appropriation.model.Appropriation}. */
@NullMarked
package zalog.budget.appropriation.model;

import org.jspecify.annotations.NullMarked;
