package zalog.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zalog.kit.testing.ZalogServers;
import zalog.stack.LocalStack;
import zalog.stack.Tokens;

/** Keycloak's signing keys change while services run. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class KeyRotationIT {
    private static final String FIRM = "sme-7707083893";
    private static final String KEYCLOAK =
            LocalStack.sharedWithKeycloak().keycloak().url().toString();
    private static final String COMPONENTS = KEYCLOAK + "/admin/realms/zalog/components";

    @Test
    void aNewKeyIsLearntWithinSecondsAndTheOldOneStaysGood() {
        String old = token();
        // A key that nobody has makes the service ask Keycloak; whoever sends such tokens must not put off the new one.
        assertThat(answer(forged(old))).isEqualTo(401);
        String provider = addKey();
        try {
            String fresh = token();
            assertThat(head(fresh)).isNotEqualTo(head(old));

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(answer(fresh)).isEqualTo(201));
            assertThat(answer(old)).isEqualTo(201);
        } finally {
            administrator().delete(COMPONENTS + "/" + provider).then().statusCode(204);
        }
    }

    private static int answer(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"text\":\"signed\"}")
                .post("/notes")
                .statusCode();
    }

    private static String addKey() {
        String location = administrator()
                .contentType("application/json")
                .body(Map.of(
                        "name", "rotated",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config", Map.of("priority", List.of("200"))))
                .post(COMPONENTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static RequestSpecification administrator() {
        String token = given().formParams(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "zalog"))
                .post(KEYCLOAK + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
        return given().header("Authorization", "Bearer " + token);
    }

    /** One of its own, not one that was fetched before. */
    private static String token() {
        return new Tokens(LocalStack.sharedWithKeycloak().keycloak().url()).of(FIRM);
    }

    private static String forged(String token) {
        String head = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"nobody's\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'));
    }

    private static String head(String token) {
        return token.substring(0, token.indexOf('.'));
    }
}
