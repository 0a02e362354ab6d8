package zalog.kit.http;

import static java.util.stream.Collectors.toSet;
import static zalog.kit.persistence.Columns.array;
import static zalog.kit.persistence.Columns.texts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import zalog.kernel.Text;
import zalog.kit.identity.Actor;
import zalog.kit.persistence.Rows;
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
            select actor, key, decode(hash, 'hex'), status, location, etag, body
            from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[])
                as request (actor, key, hash, status, location, etag, body)
            order by actor, key
            on conflict do nothing
            returning actor, key
            """;
    private static final String FIND = """
            select encode(request_hash, 'hex'), status, location, etag, body
            from idempotency_key where actor = $1 and key = $2
            """;

    /** Does the work and gives the answer, or gives the answer of the first time. */
    public Uni<Answer> once(Mutiny.StatelessSession session, Request request, Answer answer, Supplier<Uni<Void>> work) {
        return take(session, Map.of(request, answer))
                .chain(fresh ->
                        fresh.isEmpty() ? first(session, request) : work.get().replaceWith(answer));
    }

    /** Remembers the answers of those requests that have not come before; the work of these, and only of these, is to be done. */
    public Uni<Set<Request>> take(Mutiny.StatelessSession session, Map<Request, Answer> answers) {
        List<Request> requests = List.copyOf(answers.keySet());
        return Rows.select(
                        session,
                        TAKE,
                        row -> List.of(row.text(0), row.text(1)),
                        texts(requests, Request::actor),
                        texts(requests, Request::key),
                        texts(requests, Request::hash),
                        array(requests, each -> answer(answers, each).status(), Integer[]::new),
                        texts(requests, each -> answer(answers, each).location().orElse(null)),
                        texts(requests, each -> answer(answers, each).etag().orElse(null)),
                        texts(requests, each -> answer(answers, each).body()))
                .map(Set::copyOf)
                .map(taken -> requests.stream()
                        .filter(each -> taken.contains(List.of(each.actor(), each.key())))
                        .collect(toSet()));
    }

    private static Answer answer(Map<Request, Answer> answers, Request request) {
        return Objects.requireNonNull(answers.get(request));
    }

    private Uni<Answer> first(Mutiny.StatelessSession session, Request request) {
        return Rows.one(
                session,
                FIND,
                row -> {
                    if (!row.text(0).equals(request.hash())) {
                        throw new ProblemException(otherBody());
                    }
                    return new Answer(
                            (int) row.number(1),
                            Optional.ofNullable(row.textOrNull(2)),
                            Optional.ofNullable(row.textOrNull(3)),
                            row.text(4));
                },
                request.actor(),
                request.key());
    }

    private static Problem otherBody() {
        return Problem.conflict(
                "IDEM-002",
                new Text(
                        "This Idempotency-Key was used with another request. Take a new key for a new request.",
                        "Этот Idempotency-Key уже использован с другим запросом. Для нового запроса возьмите новый ключ."));
    }

    /** Who sent what, by its SHA-256 in hexadecimal digits, under which key. */
    public record Request(String actor, String key, String hash) {

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

        private static String hash(String target, byte[] body) {
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                sha256.update(target.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
                return HexFormat.of().formatHex(sha256.digest(body));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }
}
