package zalog.acceptance.access;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.acceptance.Addresses;
import zalog.acceptance.journey.RunningSystem;
import zalog.stack.Tokens;

/** Every operation that takes a body refuses what is none, and every list a query that is none, always with a problem. */
class BadRequestsIT {
    private static final Map<String, String> USERS = Map.of("sme", "sme-6399000023", "bank", "bank-044525225");
    private static final String JSON = "application/json";

    private static final Map<String, byte[]> NO_DOCUMENTS = Map.ofEntries(
            Map.entry("nothing", new byte[0]),
            Map.entry("half a document", "{\"a\":".getBytes(UTF_8)),
            Map.entry("two documents", "{} {}".getBytes(UTF_8)),
            Map.entry("a field twice", "{\"a\":1,\"a\":2}".getBytes(UTF_8)),
            Map.entry("a list", "[]".getBytes(UTF_8)),
            Map.entry("no value", "null".getBytes(UTF_8)),
            Map.entry("UTF-16", "{\"a\":\"b\"}".getBytes(UTF_16)),
            Map.entry("windows-1251", "{\"a\":\"ы\"}".getBytes(Charset.forName("windows-1251"))),
            Map.entry("a bottomless list", "[".repeat(100_000).getBytes(UTF_8)),
            Map.entry("a number beyond all measure", "{\"a\":1e99999999999}".getBytes(UTF_8)),
            Map.entry("a number of a million digits", ("{\"a\":" + "9".repeat(1_000_000) + "}").getBytes(UTF_8)),
            Map.entry("five megabytes", ("{\"a\":\"" + "x".repeat(5_000_000) + "\"}").getBytes(UTF_8)));

    private static final List<String> NO_QUERIES = List.of(
            "limit=-1",
            "limit=0",
            "limit=501",
            "limit=many",
            "after=!",
            "after=AAAA",
            "number=%00",
            "a=%00&limit=1",
            "Limit=1",
            "limit=1&limit=1");

    /** What nobody means in a path or a query. */
    private static final List<String> STRANGE = List.of(
            "",
            "%00",
            "%FF",
            "%ED%A0%80",
            "%F4%8F%BF%BF",
            "..%2F..",
            "%25",
            "%7B%7D",
            "'",
            "-1",
            "0",
            "999",
            "1000",
            "9999",
            "10000",
            "0000-01-01",
            "9999-12-31",
            "%2B10000-01-01",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59-18:00",
            "-999999999-01-01T00:00:00Z",
            "2147483648",
            "9223372036854775808",
            "1e9",
            "null",
            "9".repeat(400),
            "x".repeat(1000));

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Addresses addresses;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        addresses = RunningSystem.addresses();
        tokens = new Tokens(addresses.keycloak());
    }

    static Stream<AccessRow> bodies() {
        return OpenApi.rowsWithBody();
    }

    static Stream<AccessRow> lists() {
        return OpenApi.rowsWithParameter("limit");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void whatIsNoDocumentIsRefused(AccessRow row) throws Exception {
        for (var body : NO_DOCUMENTS.entrySet()) {
            assertProblem(body.getKey(), send(row, row.examplePath(), JSON, body.getValue()));
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anotherMediaTypeIsRefused(AccessRow row) throws Exception {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "image/png", "nonsense")) {
            var answer = send(row, row.examplePath(), type, "{}".getBytes(UTF_8));
            assertProblem(type, answer);
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatIsNoQueryIsRefused(AccessRow row) throws Exception {
        for (String query : NO_QUERIES) {
            var answer = send(row, row.examplePath() + "?" + query, JSON, new byte[0]);
            assertProblem(query, answer);
        }
    }

    static Stream<AccessRow> operations() {
        return OpenApi.rows();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whateverStandsInAPathIsNoFaultOfTheService(AccessRow row) throws Exception {
        for (String strange : STRANGE) {
            String path = row.path().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(strange));
            assertNoFault(path, send(row, path, JSON, "{}".getBytes(UTF_8)));
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whateverStandsInAQueryIsNoFaultOfTheService(AccessRow row) throws Exception {
        for (String parameter : OpenApi.queryParameters(row)) {
            for (String strange : STRANGE) {
                String query = parameter + "=" + strange;
                assertNoFault(query, send(row, row.examplePath() + "?" + query, JSON, new byte[0]));
            }
        }
        assertProblem("unknown", send(row, row.examplePath() + "?unknown=1", JSON, "{}".getBytes(UTF_8)));
    }

    private static void assertNoFault(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isLessThan(500);
    }

    private static void assertProblem(String what, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isBetween(400, 499);
        assertThat(answer.headers().firstValue("Content-Type")).as(what).hasValueSatisfying(type -> assertThat(type)
                .startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("Content-Language")).as(what).contains("ru");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).as(what).isEqualTo(answer.statusCode());
        assertThat(problem.path("code").asText()).as(what).matches("[A-Z]+-\\d{3}");
        assertThat(problem.path("title").asText()).as(what).containsPattern("\\p{IsCyrillic}");
    }

    private static HttpResponse<String> send(AccessRow row, String path, String type, byte[] body) throws Exception {
        String role = row.roles().iterator().next();
        var content = row.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(URI.create(addresses.services().get(row.service()) + path))
                .header("Authorization", tokens.bearer(USERS.getOrDefault(role, role)))
                .header("Content-Type", type)
                .header("Accept-Language", "ru")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(row.method(), content)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
