package zalog.budget;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.UUID;
import zalog.stack.LocalStack;

/** The REST interface as a user of the realm sees it. */
public record Api(String user) {

    public ValidatableResponse get(String path, Object... parameters) {
        return given().header("Authorization", LocalStack.shared().tokens().bearer(user))
                .get(path, Arrays.stream(parameters).map(String::valueOf).toArray())
                .then();
    }

    public JsonPath read(String path, Object... parameters) {
        return get(path, parameters).statusCode(200).extract().jsonPath();
    }

    public ValidatableResponse post(String path, String body) {
        return post(path, "application/json", body);
    }

    public ValidatableResponse post(String path, String type, String body) {
        return given().header("Authorization", LocalStack.shared().tokens().bearer(user))
                .contentType(type)
                .body(body)
                .post(path)
                .then();
    }

    public ValidatableResponse put(String path, String body) {
        return given().header("Authorization", LocalStack.shared().tokens().bearer(user))
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    /** A request that creates, with a key of its own. */
    public ValidatableResponse create(String path, String body) {
        return create(path, body, UUID.randomUUID().toString());
    }

    public ValidatableResponse create(String path, String body, String key) {
        return given().header("Authorization", LocalStack.shared().tokens().bearer(user))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
