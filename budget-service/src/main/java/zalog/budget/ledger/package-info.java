/** The years' ledgers: {@link zalog.budget.ledger.Ledger} is where every movement of money is entered. */
@NullMarked
package zalog.budget.ledger;

import org.jspecify.annotations.NullMarked;
