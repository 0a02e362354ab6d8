package zalog.kit.messaging;

import java.nio.charset.StandardCharsets;
import zalog.contracts.ContractJson;
import zalog.contracts.Message;

/**
 * A message to be sent.
 *
 * @param body a contract record; its type tells the topic and the key
 * @param json the body as it travels, written once, also for whoever keeps a copy
 */
public record Outgoing(Origin origin, Message body, String json) {

    public Outgoing(Origin origin, Message body) {
        this(origin, body, new String(ContractJson.write(body), StandardCharsets.UTF_8));
    }
}
