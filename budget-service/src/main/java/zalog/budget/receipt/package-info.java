/** Receipts: everything that moved an application's money in a year, and why. Read-only; see the adapter. */
@NullMarked
package zalog.budget.receipt;

import org.jspecify.annotations.NullMarked;
