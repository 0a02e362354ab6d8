/** Tests of the ledger with a real database. */
@NullMarked
package zalog.budget.ledger.adapter;

import org.jspecify.annotations.NullMarked;
