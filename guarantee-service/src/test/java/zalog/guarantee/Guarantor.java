package zalog.guarantee;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import zalog.stack.LocalStack;

/** Requests to the running service. */
public final class Guarantor {
    private Guarantor() {}

    /** The terms of {@link Samples#terms} as a body; to be changed at will. */
    public static Map<String, String> terms(String number) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("number", number);
        body.put("principal", "7707083893");
        body.put("beneficiary", "044525225");
        body.put("loanAgreementNumber", "КД-17/2019");
        body.put("loanAgreementDate", "2019-09-10");
        body.put("amount", "5000000.00");
        body.put("validFrom", "2019-09-16");
        body.put("validUntil", "2022-09-15");
        return body;
    }

    public static String freeNumber() {
        return "НГ-" + UUID.randomUUID();
    }

    public static RequestSpecification as(String user) {
        return given().header("Authorization", LocalStack.shared().tokens().bearer(user))
                .contentType("application/json");
    }

    public static ValidatableResponse post(String path, Map<String, String> body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public static ValidatableResponse post(String path, Map<String, String> body, String key) {
        return as("guarantor")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    /** Registers a guarantee and gives its address. */
    public static String registered(Map<String, String> terms) {
        return path(post("/guarantees", terms).statusCode(201));
    }

    public static String path(ValidatableResponse created) {
        return created.extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    public static void setClock(Instant now) {
        as("operator")
                .body(Map.of("now", now.toString()))
                .put("/dev/clock")
                .then()
                .statusCode(200);
    }
}
