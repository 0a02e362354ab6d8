package zalog.application.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import zalog.stack.LocalStack;

/** Requests of the realm's users. */
public final class Requests {
    public static final String FIRM = "sme-" + SampleJson.FIRM;
    public static final String OTHER_FIRM = "sme-7707083893";

    private Requests() {}

    public static RequestSpecification as(String user) {
        return given().header("Authorization", LocalStack.shared().tokens().bearer(user))
                .contentType("application/json");
    }

    /** A request with a fresh Idempotency-Key. */
    public static RequestSpecification once(String user) {
        return as(user).header("Idempotency-Key", UUID.randomUUID());
    }

    public static ValidatableResponse file(String body) {
        return once(FIRM).body(body).post("/applications").then();
    }

    /** Files the sample and gives its id. */
    public static UUID fileSample() {
        String location =
                file(SampleJson.application().text()).statusCode(202).extract().header("Location");
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    public static JsonPath show(UUID id) {
        return as(FIRM).get("/applications/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath timeline(UUID id) {
        return as(FIRM).get("/applications/" + id + "/timeline")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
