/** The process on PostgreSQL and Kafka; {@link zalog.application.process.adapter.CaseWork} is the way through it. */
@NullMarked
package zalog.application.process.adapter;

import org.jspecify.annotations.NullMarked;
