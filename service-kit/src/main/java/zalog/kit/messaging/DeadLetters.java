package zalog.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import zalog.contracts.Topics;

/**
 * Messages that could not be processed. Each goes to the dead-letter topic, for whoever watches it, and stays in a table,
 * from which an operator may have it sent again. What is too large to be sent with its reason, or at all, as it came compressed,
 * goes to the topic as its reason alone, and is not sent again: it would keep everything behind it from being sent.
 */
@ApplicationScoped
public class DeadLetters {
    private static final String INSERT = """
            with dead as (
                insert into dead_letter (topic, key, headers, body, reason)
                values (:topic, :key, :headers, cast(:body as bytea), :reason)
            )
            insert into outbox (topic, key, headers, body, created_at)
            values (:dlq, :sentKey, :sentHeaders, cast(:sentBody as bytea), now())
            """;
    private static final String REPLAY = """
            with replayed as (
                update dead_letter set replayed_at = now(), replayed_by = :by
                where replayed_at is null and (:all or position = any (cast(:positions as bigint[])))
                  and octet_length(key) + octet_length(headers) + octet_length(body) <= :sendable
                returning position, topic, key, headers, body
            )
            insert into outbox (topic, key, headers, body, created_at)
            select topic, key, headers, body, now() from replayed order by position
            """;
    private static final int REASON_LENGTH_MAX = 1000;

    /** Bytes of key, headers as they are kept, and body; what the protocol adds is less than the rest. */
    private static final int SENDABLE = Topics.MESSAGE_BYTES_MAX - 64 * 1024;

    private static final byte[] NOTHING = {};

    private final String consumer;

    @Inject
    DeadLetters(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.consumer = application.replace("-service", "");
    }

    Uni<Void> add(Mutiny.StatelessSession session, List<Letter.Poison> poison) {
        if (poison.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(poison)
                .onItem()
                .transformToUniAndConcatenate(each -> add(session, each))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Integer> add(Mutiny.StatelessSession session, Letter.Poison poison) {
        ConsumerRecord<String, byte[]> record = poison.record();
        String reason = poison.reason().length() > REASON_LENGTH_MAX
                ? poison.reason().substring(0, REASON_LENGTH_MAX)
                : poison.reason();
        String key = keepable(Objects.requireNonNullElse(record.key(), ""));
        byte[] body = Objects.requireNonNullElse(record.value(), NOTHING);
        Map<String, String> headers = Letter.headers(record);
        String original = HeaderLines.of(headers);
        boolean sendable = key.getBytes(UTF_8).length + original.length() + body.length <= SENDABLE;
        if (!sendable) {
            headers.clear();
        }
        headers.put(Headers.REASON, reason);
        headers.put(Headers.ORIGINAL_TOPIC, record.topic());
        headers.put(Headers.ORIGINAL_PARTITION, Integer.toString(record.partition()));
        headers.put(Headers.ORIGINAL_OFFSET, Long.toString(record.offset()));
        return session.createNativeQuery(INSERT)
                .setParameter("topic", record.topic())
                .setParameter("dlq", Topics.deadLetter(consumer, record.topic()))
                .setParameter("key", key)
                .setParameter("headers", original)
                .setParameter("body", body)
                .setParameter("sentKey", sendable ? key : "")
                .setParameter("sentHeaders", HeaderLines.of(headers))
                .setParameter("sentBody", sendable ? body : NOTHING)
                .setParameter("reason", keepable(reason))
                .executeUpdate();
    }

    /** A text without the one character that no column can keep. */
    private static String keepable(String text) {
        return text.replace("\0", "");
    }

    /** Sends waiting dead letters again, in the order in which they died, and notes who wanted it. */
    Uni<Integer> replay(Mutiny.StatelessSession session, List<Long> positions, String by) {
        return session.createNativeQuery(REPLAY)
                .setParameter("by", by)
                .setParameter("all", positions.isEmpty())
                .setParameter("positions", positions.toArray(Long[]::new))
                .setParameter("sendable", SENDABLE)
                .executeUpdate();
    }
}
