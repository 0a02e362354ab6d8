/** Closes of years over HTTP, by a timer and in PostgreSQL. */
@NullMarked
package zalog.budget.closing.adapter;

import org.jspecify.annotations.NullMarked;
