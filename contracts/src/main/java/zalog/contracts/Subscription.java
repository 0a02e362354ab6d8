package zalog.contracts;

/** A service that takes the messages of a topic. */
public record Subscription(String consumer, String topic) {

    /** Where the consumer sets aside what it cannot process. */
    public Topic deadLetter() {
        return new Topic(Topics.deadLetter(consumer, topic), 1);
    }
}
