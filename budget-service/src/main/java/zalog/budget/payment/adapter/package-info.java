/** Batches of payments over HTTP and in PostgreSQL. */
@NullMarked
package zalog.budget.payment.adapter;

import org.jspecify.annotations.NullMarked;
