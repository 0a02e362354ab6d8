/** The ledgers in PostgreSQL and over REST. */
@NullMarked
package zalog.budget.ledger.adapter;

import org.jspecify.annotations.NullMarked;
