/** First come, first served, and what fits: {@link zalog.budget.reservation.model.Allocation}. */
@NullMarked
package zalog.budget.reservation.model;

import org.jspecify.annotations.NullMarked;
