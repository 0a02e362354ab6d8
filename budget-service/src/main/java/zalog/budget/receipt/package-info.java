/** Receipts: what an application asked for, claimed, got and gave back in a year, and why. Read-only; see the adapter. */
@NullMarked
package zalog.budget.receipt;

import org.jspecify.annotations.NullMarked;
