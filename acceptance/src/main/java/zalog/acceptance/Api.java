package zalog.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import zalog.stack.Service;
import zalog.stack.Tokens;

/** The services' REST interface, called with real tokens of the realm's users. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a body may be instead of JSON. */
    public enum MediaType {
        CSV("text/csv"),
        XML("application/xml");

        private final String text;

        MediaType(String text) {
            this.text = text;
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Addresses addresses;
    private final Tokens tokens;

    public Api(Addresses addresses) {
        this.addresses = addresses;
        this.tokens = new Tokens(addresses.keycloak());
    }

    /** Fetches the users' tokens, several at a time, so that no later call has to wait for one. */
    public void signIn(List<String> users) {
        try (var threads = Executors.newFixedThreadPool(4)) {
            users.forEach(user -> threads.submit(() -> tokens.of(user)));
        }
    }

    public Reply get(Service service, String path, String user) {
        return send(request(service, path, user).GET());
    }

    /** A POST under a new idempotency key. */
    public Reply post(Service service, String path, String user, String body) {
        return post(service, path, user, body, UUID.randomUUID().toString());
    }

    public Reply post(Service service, String path, String user, String body, String idempotencyKey) {
        return send(request(service, path, user)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body)));
    }

    /** A POST of something other than JSON. */
    public Reply post(Service service, String path, String user, String body, MediaType type) {
        return send(request(service, path, user)
                .setHeader("Content-Type", type.text)
                .POST(BodyPublishers.ofString(body)));
    }

    /** A file, as it is. */
    public String download(Service service, String path, String user) {
        HttpResponse<byte[]> response = answer(request(service, path, user).GET());
        String text = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != 200) {
            throw new UnexpectedReply("HTTP " + response.statusCode() + " instead of 200: " + text);
        }
        return text;
    }

    public Reply put(Service service, String path, String user, String body) {
        return send(request(service, path, user).PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(Service service, String path, String user) {
        return HttpRequest.newBuilder(address(service, path))
                .timeout(PATIENCE)
                .header("Authorization", tokens.bearer(user))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en");
    }

    /** The address of a path of a service. */
    public URI address(Service service, String path) {
        return URI.create(addresses.services().get(service) + path);
    }

    private Reply send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = answer(request);
        return new Reply(
                response.statusCode(),
                body(response.body()),
                response.headers().firstValue("Location"),
                response.headers().firstValue("Retry-After"));
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static JsonNode body(byte[] bytes) {
        try {
            return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
