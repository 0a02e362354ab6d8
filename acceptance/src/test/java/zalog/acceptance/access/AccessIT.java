package zalog.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.acceptance.Addresses;
import zalog.acceptance.journey.RunningSystem;
import zalog.stack.Tokens;

/** Walks the table: every endpoint against every role, with real tokens on the real services. */
class AccessIT {
    private static final Map<String, String> USERS = Map.of("sme", "sme-6399000023", "bank", "bank-044525225");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Addresses addresses;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        addresses = RunningSystem.addresses();
        tokens = new Tokens(addresses.keycloak());
    }

    static Stream<AccessRow> rows() {
        return AccessTable.read().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void withoutATokenNobodyIsLetIn(AccessRow row) throws Exception {
        assertThat(send(request(row))).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aForgedTokenIsNone(AccessRow row) throws Exception {
        String genuine = tokens.of("officer");
        String forged = genuine.substring(0, genuine.lastIndexOf('.') + 1) + "x".repeat(342);

        assertThat(send(request(row).header("Authorization", "Bearer " + forged)))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRoleIsLetInWhereTheTableSaysSoAndNowhereElse(AccessRow row) throws Exception {
        for (String role : AccessTable.roles()) {
            String bearer = tokens.bearer(USERS.getOrDefault(role, role));

            int status = send(request(row).header("Authorization", bearer));

            if (row.roles().contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
    }

    private static HttpRequest.Builder request(AccessRow row) {
        var body = row.method().equals("GET") || row.method().equals("DELETE")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString("{}");
        return HttpRequest.newBuilder(java.net.URI.create(addresses.services().get(row.service()) + row.examplePath()))
                .header("Content-Type", "application/json")
                .method(row.method(), body);
    }

    private static int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
