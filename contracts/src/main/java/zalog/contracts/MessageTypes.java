package zalog.contracts;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zalog.contracts.application.ApplicationEvent;
import zalog.contracts.budget.BudgetCommand;
import zalog.contracts.budget.BudgetEvent;
import zalog.contracts.eligibility.EligibilityEvent;
import zalog.contracts.guarantee.GuaranteeEvent;

/** Which record stands for which type name, and on which topic it travels; derived from the sealed interfaces. */
public final class MessageTypes {
    private static final Map<Class<? extends Message>, String> TOPIC_BY_FAMILY = Map.of(
            ApplicationEvent.class, Topics.APPLICATION_EVENTS,
            EligibilityEvent.class, Topics.ELIGIBILITY_EVENTS,
            GuaranteeEvent.class, Topics.GUARANTEE_EVENTS,
            BudgetCommand.class, Topics.BUDGET_COMMANDS,
            BudgetEvent.class, Topics.BUDGET_EVENTS);

    private static final Map<Class<? extends Message>, String> TOPIC_BY_CLASS = TOPIC_BY_FAMILY.entrySet().stream()
            .flatMap(family -> records(family.getKey()).map(type -> Map.entry(type, family.getValue())))
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<String, Class<? extends Message>> CLASS_BY_NAME =
            TOPIC_BY_CLASS.keySet().stream().collect(toUnmodifiableMap(MessageTypes::nameOf, identity()));

    private MessageTypes() {}

    /** Every message record. */
    public static List<Class<? extends Message>> all() {
        return List.copyOf(TOPIC_BY_CLASS.keySet());
    }

    /** The type name of a message record, for the header {@code ce_type}. */
    public static String nameOf(Class<? extends Message> type) {
        return type.getSimpleName();
    }

    /** The record of a type name; empty for a type this version does not know. */
    public static Optional<Class<? extends Message>> classOf(String name) {
        return Optional.ofNullable(CLASS_BY_NAME.get(name));
    }

    /** The topic a message record travels on; throws IllegalArgumentException for any other class. */
    public static String topicOf(Class<?> type) {
        var topic = TOPIC_BY_CLASS.get(type);
        if (topic == null) {
            throw new IllegalArgumentException(type + " is not a message");
        }
        return topic;
    }

    /** The Kafka key of a message; throws IllegalArgumentException for any other object. */
    public static String key(Object message) {
        return message(message).key();
    }

    /** The aggregate a message is about; throws IllegalArgumentException for any other object. */
    public static String subject(Object message) {
        return message(message).subject();
    }

    private static Message message(Object object) {
        if (object instanceof Message message) {
            return message;
        }
        throw new IllegalArgumentException(object.getClass() + " is not a message");
    }

    private static Stream<Class<? extends Message>> records(Class<? extends Message> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(type -> type.asSubclass(Message.class));
    }
}
