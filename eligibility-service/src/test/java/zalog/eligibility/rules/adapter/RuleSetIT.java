package zalog.eligibility.rules.adapter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import zalog.kit.testing.ZalogServers;
import zalog.stack.LocalStack;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class RuleSetIT {

    @Test
    void anybodyWithATokenSeesEverySetAndItsParameters() {
        get("/rule-sets").statusCode(200).body("items.id", contains("533/2019-04-30", "533/2019-09-25"));
        get("/rule-sets/533/2019-04-30")
                .statusCode(200)
                .body("effectiveFrom", equalTo("2019-04-30"))
                .body("effectiveUntil", equalTo("2019-09-24"))
                .body("checks", hasSize(10))
                .body("checks[0].parameters.over", equalTo("0.50"))
                .body("checks.findAll { !it.applies }.code", contains("ELIG-003"));
        get("/rule-sets/533/2019-09-25")
                .body("effectiveUntil", nullValue())
                .body("checks[2].title.en", equalTo("The loan agreement is in roubles"));
    }

    @Test
    void aSetThatDoesNotExistIsNotFound() {
        get("/rule-sets/533/2030-01-01").statusCode(404).body("code", equalTo("HTTP-404"));
    }

    @Test
    void withoutATokenNothingIsShown() {
        given().get("/rule-sets").then().statusCode(401);
    }

    private static ValidatableResponse get(String path) {
        return given().header("Authorization", LocalStack.shared().tokens().bearer("bank-044525225"))
                .get(path)
                .then();
    }
}
