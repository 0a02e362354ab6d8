/**
 * Load on the whole system: applications filed over REST by several SMEs, followed until they are decided.
 *
 * <p>{@link zalog.bench.load.EndToEndBenchmark} measures; {@link zalog.bench.load.Filing} sends, {@link
 * zalog.bench.load.Decisions} listens to Kafka, {@link zalog.bench.load.Flights} matches the two.
 */
@NullMarked
package zalog.bench.load;

import org.jspecify.annotations.NullMarked;
