/** Appropriations in PostgreSQL and their utilisation over HTTP. */
@NullMarked
package zalog.budget.appropriation.adapter;

import org.jspecify.annotations.NullMarked;
