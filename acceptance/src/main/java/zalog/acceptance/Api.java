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
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(
                    response.statusCode(),
                    body(response.body()),
                    response.headers().firstValue("Location"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static JsonNode body(byte[] bytes) throws IOException {
        return bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
    }
}
