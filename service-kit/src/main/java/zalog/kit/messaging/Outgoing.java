package zalog.kit.messaging;

import zalog.contracts.Message;

/**
 * A message to be sent.
 *
 * @param body a contract record; its type tells the topic and the key
 */
public record Outgoing(Origin origin, Message body) {}
