package zalog.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kit.persistence.Forgetting;
import zalog.kit.testing.Database;
import zalog.kit.testing.ZalogServers;
import zalog.stack.LocalStack;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class RequestsIT {
    static final Database DATABASE = new Database(Service.ELIGIBILITY);

    @Inject
    Forgetting forgetting;

    @Test
    void withoutATokenNothingIsDone() {
        problem(
                given().contentType("application/json")
                        .body("{}")
                        .post("/notes")
                        .then(),
                401);
        problem(
                given().header("Authorization", "Bearer forged.to.ken")
                        .contentType("application/json")
                        .body("{}")
                        .post("/notes")
                        .then(),
                401);
    }

    @Test
    void whatIsNoTokenIsRefusedHereWithoutAWordToKeycloak() {
        String[] tokens = {"opaque", "x.y.z", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."};
        for (String token : tokens) {
            problem(
                    given().header("Authorization", "Bearer " + token)
                            .contentType("application/json")
                            .body("{}")
                            .post("/notes")
                            .then(),
                    401);
        }
    }

    @Test
    void aLanguageThatCannotBeReadIsEnglish() {
        problem(
                        as("sme-7707083893")
                                .header("Accept-Language", "ru;;q=x")
                                .body("{}")
                                .post("/notes")
                                .then(),
                        400)
                .header("Content-Language", "en");
    }

    @Test
    void anotherRoleIsForbidden() {
        problem(as("bank-044525225").body("{}").post("/notes").then(), 403);
    }

    @Test
    void everyFaultIsNamedInTheCallersLanguage() {
        problem(
                        as("sme-7707083893")
                                .header("Accept-Language", "ru-RU,ru;q=0.9,en;q=0.5")
                                .header("Idempotency-Key", key())
                                .body("{\"amount\":1.5,\"on\":\"2019-02-30\",\"x\":1}")
                                .post("/notes")
                                .then(),
                        422)
                .body("title", equalTo("В запросе есть ошибки"))
                .body("violations.pointer", containsInAnyOrder("/text", "/amount", "/on", "/x"))
                .body("violations.code", containsInAnyOrder("FORM-001", "FORM-003", "FORM-004", "FORM-002"));
    }

    @Test
    void bodiesThatAreNoBodiesAreRefused() {
        long before = notes();
        String[] bodies = {"", "{", "{\"text\":\"a\",\"text\":\"b\"}", "{\"text\":\"a\"} {}", "nonsense"};
        for (String body : bodies) {
            problem(filing().body(body).post("/notes").then(), 400);
        }
        problem(
                filing().body("{\"text\":\"ы\"}".getBytes(Charset.forName("windows-1251")))
                        .post("/notes")
                        .then(),
                400);
        problem(filing().body("[1]").post("/notes").then(), 422);
        problem(
                filing().body("{\"text\":\"" + "a".repeat(5_000_000) + "\"}")
                        .post("/notes")
                        .then(),
                413);
        problem(filing().contentType("text/plain").body("x").post("/notes").then(), 415);
        problem(filing().put("/notes").then(), 405);
        problem(filing().get("/nowhere").then(), 404);
        Assertions.assertThat(notes()).isEqualTo(before);
    }

    @Test
    void aRequestSentTwiceIsDoneOnce() {
        String key = key();
        String text = UUID.randomUUID().toString();
        String first = post(key, text).statusCode(201).extract().header("Location");
        String second = post(key, text).statusCode(201).extract().header("Location");

        Assertions.assertThat(second).isEqualTo(first);
        Assertions.assertThat(DATABASE.count("select count(*) from note where text = ?", text))
                .isEqualTo(1);
        problem(post(key, "another text"), 409).body("code", equalTo("IDEM-002"));
        problem(as("sme-7707083893").body("{\"text\":\"x\"}").post("/notes").then(), 400)
                .body("code", equalTo("IDEM-001"));
    }

    @Test
    void whatTheFrameworkRefusesIsToldInTheCallersLanguage() {
        problem(filing().header("Accept-Language", "ru").put("/notes").then(), 405)
                .body("detail", equalTo("Этот метод здесь невозможен"));
        problem(
                        filing().header("Accept-Language", "ru")
                                .contentType("text/plain")
                                .body("x")
                                .post("/notes")
                                .then(),
                        415)
                .body("detail", startsWith("Тип данных"));
    }

    @ParameterizedTest
    @CsvSource({
        "status=%00, QUERY-002",
        "%00=status, QUERY-002",
        "a=b&a=%00, QUERY-002",
        "Status=OPEN, QUERY-003",
        "status=OPEN&Limit=1, QUERY-003",
        "=OPEN, QUERY-003",
        "limit=1&limit=2, QUERY-004",
        "status=OPEN&status=OPEN, QUERY-004",
    })
    void aQueryThatWouldBePassedOverIsRefused(String query, String code) {
        problem(
                        as("sme-7707083893")
                                .urlEncodingEnabled(false)
                                .get("/notes?" + query)
                                .then(),
                        400)
                .body("code", equalTo(code));
        problem(as("sme-7707083893").body("{}").post("/notes?dryRun=true").then(), 400)
                .body("detail", startsWith("There is no parameter dryRun here"));
    }

    @Test
    void parametersThatAnOperationHasAreTaken() {
        as("sme-7707083893").get("/notes").then().statusCode(200).body("status", equalTo("null"));
        as("sme-7707083893")
                .get("/notes?limit=7&status=OPEN")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("limit", equalTo("7"));
    }

    @Test
    void aKeyThatNoTableCanHoldIsRefused() throws IOException {
        for (String key : new String[] {"a\0b", "a\1b", "a\u007fb"}) {
            String head = "POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                    + LocalStack.shared().tokens().bearer("sme-7707083893") + "\r\nIdempotency-Key: " + key
                    + "\r\nConnection: close\r\nContent-Length: 12\r\n\r\n{\"text\":\"x\"}";
            try (var socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                Assertions.assertThat(answer).startsWith("HTTP/1.1 400 ");
            }
        }
    }

    @Test
    void messagesAndRequestsAreForgottenWhenNobodySendsThemAgain() {
        String old = "insert into inbox (message_id, received_at) values (?, now() - cast(? as interval))";
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        DATABASE.execute(old, before, "61 days");
        DATABASE.execute(old, after, "59 days");
        String key = key();
        post(key, "kept").statusCode(201);
        DATABASE.execute(
                "insert into idempotency_key select actor, key || ' old', request_hash, status, location, etag, body,"
                        + " now() - interval '31 days' from idempotency_key where key = ?",
                key);

        forgetting.forget().await().indefinitely();

        Assertions.assertThat(DATABASE.column("select message_id from inbox where message_id in (?, ?)", before, after))
                .containsExactly(after.toString());
        Assertions.assertThat(DATABASE.column("select key from idempotency_key where key like ?", key + "%"))
                .containsExactly(key);
    }

    @Test
    void theClockCanBeSetByTheOperatorAlone() {
        String now = given().header(
                        "Authorization", LocalStack.shared().tokens().bearer("operator"))
                .get("/dev/clock")
                .then()
                .statusCode(200)
                .extract()
                .path("now");
        as("operator")
                .body("{\"now\":\"" + now + "\"}")
                .put("/dev/clock")
                .then()
                .statusCode(200);
        problem(as("operator").body("{\"now\":\"today\"}").put("/dev/clock").then(), 422)
                .body("violations.pointer", contains("/now"));
        problem(
                as("officer")
                        .body("{\"now\":\"" + now + "\"}")
                        .put("/dev/clock")
                        .then(),
                403);
    }

    private static ValidatableResponse post(String key, String text) {
        return as("sme-7707083893")
                .header("Idempotency-Key", key)
                .body("{\"text\":\"" + text + "\"}")
                .post("/notes")
                .then();
    }

    private static RequestSpecification filing() {
        return as("sme-7707083893").header("Idempotency-Key", key());
    }

    private static RequestSpecification as(String user) {
        return given().header("Authorization", LocalStack.shared().tokens().bearer(user))
                .contentType("application/json");
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static long notes() {
        return DATABASE.count("select count(*) from note");
    }
}
