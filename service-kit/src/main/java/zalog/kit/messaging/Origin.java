package zalog.kit.messaging;

import java.util.Optional;

/**
 * What made us send a message.
 *
 * @param causationId id of the message that caused it; nothing where a request or a timer did
 * @param traceparent the trace to go on with, if any
 */
public record Origin(Optional<String> causationId, Optional<String> traceparent) {

    /** A request or a timer. */
    public static Origin request() {
        return new Origin(Optional.empty(), Optional.empty());
    }

    public static Origin of(Inbound message) {
        return new Origin(Optional.of(message.id().toString()), message.traceparent());
    }
}
