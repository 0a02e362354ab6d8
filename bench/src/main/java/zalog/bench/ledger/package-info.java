/**
 * How quickly a long ledger is read: {@link zalog.bench.ledger.LedgerBenchmark}.
 */
@NullMarked
package zalog.bench.ledger;

import org.jspecify.annotations.NullMarked;
