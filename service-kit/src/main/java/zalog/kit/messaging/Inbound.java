package zalog.kit.messaging;

import java.util.Optional;
import java.util.UUID;

/**
 * A message as a handler sees it.
 *
 * @param id unique over all messages; the inbox remembers it
 * @param correlationId what it belongs to, usually an application
 * @param traceparent the trace it goes on with, if any
 * @param body the contract record
 */
public record Inbound(UUID id, String correlationId, Optional<String> traceparent, Object body) {

    /** The same, in another place of its trace. */
    Inbound goingOnFrom(Optional<String> place) {
        return new Inbound(id, correlationId, place, body);
    }
}
