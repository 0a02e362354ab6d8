/** Loans and their events over HTTP and in PostgreSQL. */
@NullMarked
package zalog.budget.loan.adapter;

import org.jspecify.annotations.NullMarked;
