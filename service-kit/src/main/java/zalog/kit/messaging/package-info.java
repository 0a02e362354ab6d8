/** Messages in and out, each with its effect exactly once: {@link zalog.kit.messaging.Outbox}, {@link
 * zalog.kit.messaging.Relay}, {@link zalog.kit.messaging.BatchConsumer}, {@link zalog.kit.messaging.DeadLetters}. */
@NullMarked
package zalog.kit.messaging;

import org.jspecify.annotations.NullMarked;
