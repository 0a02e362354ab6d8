package zalog.kit.messaging;

/** A row of the outbox. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Envelope(long position, String topic, String key, String headers, byte[] body) {}
