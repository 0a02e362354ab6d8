/**
 * Plays the generated programme of six years through the real services, prints the table of the years and holds the
 * invariants of the budget against it. Start at {@link zalog.acceptance.years.SixYears}; {@link
 * zalog.acceptance.years.Play} plays the actions of {@link zalog.acceptance.years.plan.Programme} in their order, {@link
 * zalog.acceptance.years.Invariants} says what does not hold.
 */
@NullMarked
package zalog.acceptance.years;

import org.jspecify.annotations.NullMarked;
