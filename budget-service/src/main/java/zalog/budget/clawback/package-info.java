/**
 * Money that was paid is demanded back: {@link zalog.budget.clawback.OpeningClawbacks} and {@link
 * zalog.budget.clawback.PursuingClawbacks}.
 */
@NullMarked
package zalog.budget.clawback;

import org.jspecify.annotations.NullMarked;
