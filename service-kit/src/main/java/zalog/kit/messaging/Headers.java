package zalog.kit.messaging;

/** Names of message headers: CloudEvents' Kafka binding, W3C trace context, and ours for dead letters. */
public final class Headers {
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String TRACEPARENT = "traceparent";
    public static final String CONTENT_TYPE = "content-type";

    /** Why a dead letter could not be processed, and where it stood. */
    public static final String REASON = "zalog_reason";

    public static final String ORIGINAL_TOPIC = "zalog_topic";
    public static final String ORIGINAL_PARTITION = "zalog_partition";
    public static final String ORIGINAL_OFFSET = "zalog_offset";

    private Headers() {}
}
