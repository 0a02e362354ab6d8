package zalog.guarantee.verification.adapter;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import zalog.contracts.ContractJson;
import zalog.contracts.Message;

/** Writes the JSON of each message once, though a case keeps it and the outbox sends it. For one transaction. */
final class JsonOnce {
    private final Map<Message, String> written = new IdentityHashMap<>();

    String of(Message message) {
        return written.computeIfAbsent(message, each -> new String(ContractJson.write(each), StandardCharsets.UTF_8));
    }
}
