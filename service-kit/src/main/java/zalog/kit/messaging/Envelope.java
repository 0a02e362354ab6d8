package zalog.kit.messaging;

import java.util.LinkedHashMap;
import java.util.Map;

/** A row of the outbox. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Envelope(long position, String topic, String key, Map<String, String> headers, byte[] body) {

    /** The same with a header set anew. */
    Envelope with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Envelope(position, topic, key, more, body);
    }
}
