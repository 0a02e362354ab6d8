/**
 * How the officer changes a year's limit, {@link zalog.budget.amendment.AmendingLimits}, or adds a year,
 * {@link zalog.budget.amendment.AddingYears}.
 */
@NullMarked
package zalog.budget.amendment;

import org.jspecify.annotations.NullMarked;
