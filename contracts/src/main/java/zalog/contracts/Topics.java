package zalog.contracts;

import java.util.List;
import java.util.stream.Stream;

/** Every topic there is, and who takes what from it. */
public final class Topics {
    public static final String APPLICATION_EVENTS = "application.events.v1";
    public static final String ELIGIBILITY_EVENTS = "eligibility.events.v1";
    public static final String GUARANTEE_EVENTS = "guarantee.events.v1";
    public static final String BUDGET_COMMANDS = "budget.commands.v1";
    public static final String BUDGET_EVENTS = "budget.events.v1";

    /** The largest message, in bytes, that services send and brokers take. */
    public static final int MESSAGE_BYTES_MAX = 2 * 1024 * 1024;

    private static final int PARTITIONS = 6;

    private static final List<Topic> MAIN = Stream.of(
                    APPLICATION_EVENTS, ELIGIBILITY_EVENTS, GUARANTEE_EVENTS, BUDGET_COMMANDS, BUDGET_EVENTS)
            .map(name -> new Topic(name, PARTITIONS))
            .toList();

    private static final List<Subscription> SUBSCRIPTIONS = List.of(
            new Subscription("application", ELIGIBILITY_EVENTS),
            new Subscription("application", GUARANTEE_EVENTS),
            new Subscription("application", BUDGET_EVENTS),
            new Subscription("eligibility", APPLICATION_EVENTS),
            new Subscription("eligibility", BUDGET_EVENTS),
            new Subscription("guarantee", APPLICATION_EVENTS),
            new Subscription("budget", BUDGET_COMMANDS),
            new Subscription("budget", GUARANTEE_EVENTS));

    private Topics() {}

    /** The topics of {@link MessageTypes}, without dead-letter topics. */
    public static List<Topic> main() {
        return MAIN;
    }

    public static List<Subscription> subscriptions() {
        return SUBSCRIPTIONS;
    }

    /** Every topic to create, dead-letter topics included. */
    public static List<Topic> all() {
        return Stream.concat(MAIN.stream(), SUBSCRIPTIONS.stream().map(Subscription::deadLetter))
                .toList();
    }

    public static String deadLetter(String consumer, String topic) {
        return consumer + "." + topic + ".dlq";
    }
}
