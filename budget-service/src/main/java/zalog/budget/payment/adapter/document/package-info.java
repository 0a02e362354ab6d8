/**
 * What goes to the treasury and what comes back: {@link zalog.budget.payment.adapter.document.Pain001} and {@link
 * zalog.budget.payment.adapter.document.Pain002} of ISO 20022, and the same as CSV.
 */
@NullMarked
package zalog.budget.payment.adapter.document;

import org.jspecify.annotations.NullMarked;
