/** Tests of the chain and of its file. */
@NullMarked
package zalog.ledger;

import org.jspecify.annotations.NullMarked;
