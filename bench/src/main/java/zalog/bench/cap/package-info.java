/**
 * How fast reservations go under one year's cap: budget-service's own use case beside three ways to do it one by one.
 *
 * <p>{@link zalog.bench.cap.HotCapBenchmark} has them all on one PostgreSQL, in turns.
 */
@NullMarked
package zalog.bench.cap;

import org.jspecify.annotations.NullMarked;
