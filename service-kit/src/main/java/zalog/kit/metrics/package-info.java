/**
 * What Prometheus is told: {@link zalog.kit.metrics.MessageCounters} counts as it happens, a {@link
 * zalog.kit.metrics.Measurement} is taken every ten seconds. docs/metrics.md lists all names.
 */
@NullMarked
package zalog.kit.metrics;

import org.jspecify.annotations.NullMarked;
