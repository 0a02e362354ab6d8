package zalog.kit.messaging;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import zalog.contracts.ContractJson;
import zalog.contracts.MessageTypes;
import zalog.contracts.UnreadableMessage;

/** A record as it came from Kafka: either readable, with its message, or poison, with the reason. */
sealed interface Letter {
    ConsumerRecord<String, byte[]> record();

    record Readable(ConsumerRecord<String, byte[]> record, Inbound message) implements Letter {
        Readable goingOnFrom(Optional<String> place) {
            return new Readable(record, message.goingOnFrom(place));
        }
    }

    record Poison(ConsumerRecord<String, byte[]> record, String reason) implements Letter {}

    static Letter of(ConsumerRecord<String, byte[]> record) {
        try {
            return new Readable(record, open(record));
        } catch (UnreadableMessage | IllegalArgumentException e) {
            return new Poison(record, String.valueOf(e.getMessage()));
        }
    }

    private static Inbound open(ConsumerRecord<String, byte[]> record) {
        String type = required(record, Headers.TYPE);
        var bodyClass = MessageTypes.classOf(type)
                .filter(known -> MessageTypes.topicOf(known).equals(record.topic()))
                .orElseThrow(() -> new IllegalArgumentException("No message type " + type + " on " + record.topic()));
        if (record.value() == null) {
            throw new IllegalArgumentException("The message has no body");
        }
        return new Inbound(
                UUID.fromString(required(record, Headers.ID)),
                header(record, Headers.CORRELATION_ID).orElse(""),
                header(record, Headers.TRACEPARENT),
                ContractJson.read(record.value(), bodyClass));
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        return header(record, name)
                .orElseThrow(() -> new IllegalArgumentException("The header " + name + " is missing"));
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** Those that {@link HeaderLines} can keep; one with another name is of nobody whom we know. */
    static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null && HeaderLines.isName(header.key())) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }
}
