/**
 * How claims are paid: {@link zalog.budget.payment.MakingBatches}, {@link zalog.budget.payment.DecidingBatches} by another
 * person, and {@link zalog.budget.payment.TakingAnswers} of the treasury.
 */
@NullMarked
package zalog.budget.payment;

import org.jspecify.annotations.NullMarked;
