/** A case of money demanded back and its steps: {@link zalog.budget.clawback.model.Clawback}. */
@NullMarked
package zalog.budget.clawback.model;

import org.jspecify.annotations.NullMarked;
