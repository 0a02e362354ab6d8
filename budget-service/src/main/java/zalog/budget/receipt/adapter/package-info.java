/** Receipts over REST: {@link zalog.budget.receipt.adapter.ReceiptResource}. */
@NullMarked
package zalog.budget.receipt.adapter;

import org.jspecify.annotations.NullMarked;
