/** Cases of money demanded back over HTTP and in PostgreSQL. */
@NullMarked
package zalog.budget.clawback.adapter;

import org.jspecify.annotations.NullMarked;
