/**
 * One application is one trace, through HTTP, outbox, Kafka and PostgreSQL: {@link zalog.kit.tracing.Traces}. Off unless
 * QUARKUS_OTEL_SDK_DISABLED is false.
 */
@NullMarked
package zalog.kit.tracing;

import org.jspecify.annotations.NullMarked;
