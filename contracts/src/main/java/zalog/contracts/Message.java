package zalog.contracts;

/** A body that travels on a topic. Its type name is the simple name of its record. */
public interface Message {

    /** Kafka key: messages of one key keep their order. */
    String key();

    /** Aggregate the message is about, for the header {@code ce_subject}. */
    default String subject() {
        return key();
    }
}
