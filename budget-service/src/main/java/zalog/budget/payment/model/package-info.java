/**
 * Payments of a batch of claims and what may become of them: {@link zalog.budget.payment.model.PaymentBatch} with four
 * eyes, {@link zalog.budget.payment.model.Settlement} by the treasury's answers.
 */
@NullMarked
package zalog.budget.payment.model;

import org.jspecify.annotations.NullMarked;
