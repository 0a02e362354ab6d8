/** Amendments over HTTP and in PostgreSQL. */
@NullMarked
package zalog.budget.amendment.adapter;

import org.jspecify.annotations.NullMarked;
