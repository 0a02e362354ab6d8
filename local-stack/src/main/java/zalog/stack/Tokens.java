package zalog.stack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Access tokens of the realm's demo users, by user name ({@code sme-7707083893}, {@code bank-044525225}, {@code officer}). */
public final class Tokens {
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern EXPIRES_IN = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)");
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final URI endpoint;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    /** Tokens of the Keycloak at {@code keycloak}, e.g. {@code http://localhost:8080}. */
    public Tokens(URI keycloak) {
        this.endpoint = URI.create(keycloak + "/realms/" + KeycloakRealm.NAME + "/protocol/openid-connect/token");
    }

    /** A token that is good for at least another minute; an unknown user is a {@link StackException}. */
    public String of(String user) {
        return known.compute(user, (name, token) -> token != null && token.isFresh() ? token : request(name))
                .value();
    }

    /** The value of the {@code Authorization} header. */
    public String bearer(String user) {
        return "Bearer " + of(user);
    }

    private Token request(String user) {
        String form = "grant_type=password&client_id=zalog-demo&password=zalog&username="
                + URLEncoder.encode(user, StandardCharsets.UTF_8);
        try {
            HttpResponse<String> response = Http.send(HttpRequest.newBuilder(endpoint)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
            if (response.statusCode() != 200) {
                throw new StackException("Keycloak gives " + user + " no token: " + response.body());
            }
            long seconds = Long.parseLong(field(EXPIRES_IN, response.body()));
            long end = System.nanoTime()
                    + Duration.ofSeconds(seconds).minus(MARGIN).toNanos();
            return new Token(field(ACCESS_TOKEN, response.body()), end);
        } catch (IOException e) {
            throw new StackException("Keycloak does not answer at " + endpoint, e);
        }
    }

    private static String field(Pattern pattern, String json) {
        Matcher matcher = pattern.matcher(json);
        if (!matcher.find()) {
            throw new StackException("Keycloak's answer lacks " + pattern);
        }
        return matcher.group(1);
    }

    private record Token(String value, long endNanos) {
        boolean isFresh() {
            return System.nanoTime() < endNanos;
        }
    }
}
