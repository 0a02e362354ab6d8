package zalog.kit.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import zalog.contracts.MessageTypes;
import zalog.kit.logging.LogKeys;
import zalog.kit.logging.Wordless;
import zalog.kit.metrics.MessageCounters;

/** Counts and logs what became of messages, each time after the commit that made it so. */
@ApplicationScoped
class MessageReport {
    private static final Logger LOG = Logger.getLogger("zalog.messages");
    private static final Set<String> TYPES_ABOUT_APPLICATIONS = MessageTypes.all().stream()
            .filter(type -> Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .anyMatch("applicationId"::equals))
            .map(MessageTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final MessageCounters counters;
    private final String source;

    @Inject
    MessageReport(MessageCounters counters, @ConfigProperty(name = "quarkus.application.name") String source) {
        this.counters = counters;
        this.source = source;
    }

    /** Shows all events of this service, so that none is missing because it has not happened yet. */
    void start(@Observes StartupEvent event) {
        String events = source.replace("-service", ".events.");
        MessageTypes.all().stream()
                .filter(type -> MessageTypes.topicOf(type).startsWith(events))
                .map(MessageTypes::nameOf)
                .forEach(counters::watchSent);
    }

    /** Messages of one topic, of which those that were unreadable are dead letters now. */
    void processed(List<Letter> letters) {
        int dead = 0;
        for (Letter letter : letters) {
            if (letter instanceof Letter.Poison poison) {
                dead++;
                try (var _ = keys(Letter.headers(poison.record())).reason("UNREADABLE")) {
                    LOG.errorf(
                            "A message of %s is a dead letter", poison.record().topic());
                }
            } else if (LOG.isDebugEnabled()) {
                try (var _ = keys(Letter.headers(letter.record()))) {
                    LOG.debugf("A message of %s had its effect", letter.record().topic());
                }
            }
        }
        String topic = letters.getFirst().record().topic();
        counters.processed(topic, letters.size() - dead);
        counters.failed(topic, dead);
    }

    /** A message that is a dead letter because its effect failed. */
    void buried(Letter letter, Throwable failure) {
        String topic = letter.record().topic();
        counters.failed(topic, 1);
        try (var _ =
                keys(Letter.headers(letter.record())).reason(failure.getClass().getSimpleName())) {
            LOG.errorf(Wordless.of(failure), "A message of %s is a dead letter", topic);
        }
    }

    /** Messages that left the outbox. Dead letters and what is sent again count where they were sent first. */
    void sent(List<Envelope> batch) {
        for (Envelope envelope : batch) {
            if (source.equals(envelope.headers().get(Headers.SOURCE))) {
                counters.sent(envelope.headers().getOrDefault(Headers.TYPE, ""));
            }
            if (LOG.isDebugEnabled()) {
                try (var _ = keys(envelope.headers())) {
                    LOG.debugf("A message was sent to %s", envelope.topic());
                }
            }
        }
    }

    private static LogKeys keys(Map<String, String> headers) {
        String type = headers.getOrDefault(Headers.TYPE, "");
        LogKeys keys = new LogKeys().message(headers.getOrDefault(Headers.ID, ""), type);
        return TYPES_ABOUT_APPLICATIONS.contains(type)
                ? keys.application(headers.getOrDefault(Headers.CORRELATION_ID, ""))
                : keys;
    }
}
