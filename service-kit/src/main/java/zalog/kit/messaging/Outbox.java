package zalog.kit.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.contracts.Message;
import zalog.contracts.MessageTypes;
import zalog.kit.ids.Ids;
import zalog.kit.time.BusinessClock;
import zalog.kit.tracing.Traces;

/** Takes messages in the transaction of the work that causes them; {@link Relay} sends them after its commit. */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox (topic, key, headers, body, created_at)
            select topic, key, headers, convert_to(body, 'UTF8'), now()
            from unnest(cast(:topics as text[]), cast(:keys as text[]), cast(:headers as text[]), cast(:bodies as text[]))
                with ordinality as message (topic, key, headers, body, n)
            order by n
            """;

    private final BusinessClock clock;
    private final Ids ids;
    private final Traces traces;
    private final String source;

    @Inject
    Outbox(
            BusinessClock clock,
            Ids ids,
            Traces traces,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.clock = clock;
        this.ids = ids;
        this.traces = traces;
        this.source = source;
    }

    /** The request that is under way, for messages that are added later and elsewhere. */
    public Origin request() {
        return new Origin(Optional.empty(), traces.current());
    }

    /** Adds contract records that one request, timer or message caused. */
    public Uni<Void> add(Mutiny.StatelessSession session, Origin origin, List<? extends Message> records) {
        return add(
                session,
                records.stream().map(body -> new Outgoing(origin, body)).toList());
    }

    /** Adds messages in their order; those of one key arrive in it. */
    public Uni<Void> add(Mutiny.StatelessSession session, List<Outgoing> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = clock.now();
        Optional<String> trace = traces.current();
        String[] topics = new String[messages.size()];
        String[] keys = new String[messages.size()];
        String[] headers = new String[messages.size()];
        String[] bodies = new String[messages.size()];
        for (int i = 0; i < messages.size(); i++) {
            Message body = messages.get(i).body();
            topics[i] = MessageTypes.topicOf(body.getClass());
            keys[i] = MessageTypes.key(body);
            headers[i] = headers(messages.get(i), now, trace);
            bodies[i] = messages.get(i).json();
        }
        return session.createNativeQuery(INSERT)
                .setParameter("topics", topics)
                .setParameter("keys", keys)
                .setParameter("headers", headers)
                .setParameter("bodies", bodies)
                .executeUpdate()
                .replaceWithVoid();
    }

    private String headers(Outgoing message, Instant now, Optional<String> current) {
        StringBuilder lines = new StringBuilder(320);
        String subject = MessageTypes.subject(message.body());
        HeaderLines.append(lines, Headers.SPEC_VERSION, "1.0");
        HeaderLines.append(lines, Headers.ID, ids.next().toString());
        HeaderLines.append(
                lines, Headers.TYPE, MessageTypes.nameOf(message.body().getClass()));
        HeaderLines.append(lines, Headers.SOURCE, source);
        HeaderLines.append(lines, Headers.SUBJECT, subject);
        HeaderLines.append(lines, Headers.TIME, now.toString());
        HeaderLines.append(lines, Headers.CORRELATION_ID, subject);
        message.origin().causationId().ifPresent(id -> HeaderLines.append(lines, Headers.CAUSATION_ID, id));
        message.origin()
                .traceparent()
                .or(() -> current)
                .ifPresent(trace -> HeaderLines.append(lines, Headers.TRACEPARENT, trace));
        HeaderLines.append(lines, Headers.CONTENT_TYPE, "application/json");
        return lines.toString();
    }
}
