/**
 * The ledger of a financial year: entries that move money between two accounts, each chained to the one before it by a hash.
 *
 * <p>{@link zalog.ledger.EntryKind} says between which two {@link zalog.ledger.Account}s an {@link zalog.ledger.Entry}
 * moves money; {@link zalog.ledger.Chain} numbers and hashes entries, {@link zalog.ledger.Seal} signs the end of the chain,
 * and {@link zalog.ledger.LedgerFile} proves of an exported file that nothing in it was changed, left out or reordered.
 */
@NullMarked
package zalog.ledger;

import org.jspecify.annotations.NullMarked;
