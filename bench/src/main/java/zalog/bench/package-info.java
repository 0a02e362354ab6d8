/**
 * Measures the whole system and its hot parts on the machine at hand, and holds the figures against their targets.
 *
 * <p>{@link zalog.bench.Bench} runs each {@link zalog.bench.Benchmark} by name; a {@link zalog.bench.Figure} is one
 * measured value, with the {@link zalog.bench.Target} it has to meet, if any.
 */
@NullMarked
package zalog.bench;

import org.jspecify.annotations.NullMarked;
