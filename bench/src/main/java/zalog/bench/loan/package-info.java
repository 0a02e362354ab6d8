/** How quickly banks' events are taken and their loans computed anew: {@link zalog.bench.loan.LoanEventsBenchmark}. */
@NullMarked
package zalog.bench.loan;

import org.jspecify.annotations.NullMarked;
