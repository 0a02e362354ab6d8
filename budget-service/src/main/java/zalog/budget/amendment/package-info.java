/** How the officer changes a year's limit, or adds a year: {@link zalog.budget.amendment.AmendingLimits}. */
@NullMarked
package zalog.budget.amendment;

import org.jspecify.annotations.NullMarked;
