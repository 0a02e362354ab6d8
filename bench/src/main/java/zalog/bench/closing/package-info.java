/** How long the close of a year takes: {@link zalog.bench.closing.YearCloseBenchmark}. */
@NullMarked
package zalog.bench.closing;

import org.jspecify.annotations.NullMarked;
