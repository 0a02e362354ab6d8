package zalog.kit.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.kernel.Text;
import zalog.kit.identity.Actor;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/**
 * Carries out a request once, however often it is sent: the key, the work and the answer are one transaction. The same
 * key with another body is a conflict. Keys belong to whoever sends them and are kept for 30 days.
 */
@ApplicationScoped
public class Idempotency {
    private static final int KEY_LENGTH_MAX = 200;
    private static final String TAKE = """
            insert into idempotency_key (actor, key, request_hash, status, location, etag, body)
            values (:actor, :key, cast(:hash as bytea), :status, cast(:location as text), cast(:etag as text), :body)
            on conflict do nothing
            """;
    private static final String FIND = """
            select encode(request_hash, 'hex') as hash, status, location, etag, body
            from idempotency_key where actor = :actor and key = :key
            """;

    /** Does the work and gives the answer, or gives the answer of the first time. */
    public Uni<Answer> once(Mutiny.StatelessSession session, Request request, Answer answer, Supplier<Uni<Void>> work) {
        return session.createNativeQuery(TAKE)
                .setParameter("actor", request.actor())
                .setParameter("key", request.key())
                .setParameter("hash", request.hash())
                .setParameter("status", answer.status())
                .setParameter("location", answer.location().orElse(null))
                .setParameter("etag", answer.etag().orElse(null))
                .setParameter("body", answer.body())
                .executeUpdate()
                .chain(inserted -> inserted == 1 ? work.get().replaceWith(answer) : first(session, request));
    }

    private Uni<Answer> first(Mutiny.StatelessSession session, Request request) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("actor", request.actor())
                .setParameter("key", request.key())
                .getSingleResult()
                .map(row -> {
                    if (!row.get("hash", String.class).equals(HexFormat.of().formatHex(request.hash()))) {
                        throw new ProblemException(otherBody());
                    }
                    return new Answer(
                            row.get("status", Integer.class),
                            Optional.ofNullable(row.get("location", String.class)),
                            Optional.ofNullable(row.get("etag", String.class)),
                            row.get("body", String.class));
                });
    }

    private static Problem otherBody() {
        return Problem.conflict(
                "IDEM-002",
                new Text(
                        "This Idempotency-Key was used with another request. Take a new key for a new request.",
                        "Этот Idempotency-Key уже использован с другим запросом. Для нового запроса возьмите новый ключ."));
    }

    /** Who sent what under which key. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Request(String actor, String key, byte[] hash) {

        /**
         * A request as it came.
         *
         * @param key the header Idempotency-Key
         * @param target what it is about, so that one key does not serve two addresses
         * @throws ProblemException 400 without a usable key
         */
        public static Request of(Actor actor, @Nullable String key, String target, byte[] body) {
            if (key == null || key.isBlank() || key.length() > KEY_LENGTH_MAX) {
                throw new ProblemException(Problem.badRequest(
                        "IDEM-001",
                        new Text(
                                "Send the header Idempotency-Key with up to 200 characters, a new one for each new request.",
                                "Отправьте заголовок Idempotency-Key длиной до 200 символов, новый для каждого нового"
                                        + " запроса.")));
            }
            return new Request(actor.subject(), key, hash(target, body));
        }

        private static byte[] hash(String target, byte[] body) {
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                sha256.update(target.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
                return sha256.digest(body);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }
}
