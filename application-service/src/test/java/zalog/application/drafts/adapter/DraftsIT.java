package zalog.application.drafts.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static zalog.application.testing.Requests.FIRM;
import static zalog.application.testing.Requests.OTHER_FIRM;
import static zalog.application.testing.Requests.as;
import static zalog.application.testing.Requests.once;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zalog.application.testing.SampleJson;
import zalog.kit.testing.Database;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class DraftsIT {
    static final Database DATABASE = new Database(Service.APPLICATION);

    @AfterEach
    void noDraftsAreLeft() {
        DATABASE.execute("delete from draft");
    }

    @Test
    void aDraftIsMendedStepByStepAndThenFiledOnce() {
        String draft = begin(SampleJson.application().without("/loan/bank").text());
        as(FIRM).get(draft)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("faults.pointer", contains("/loan/bank"));
        once(FIRM)
                .post(draft + "/submission")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/loan/bank"));

        change(draft, "\"1\"", 200);
        as(FIRM).get(draft).then().header("ETag", "\"2\"").body("faults", empty());
        String key = UUID.randomUUID().toString();
        String application = submit(draft, key);

        assertThat(submit(draft, key)).isEqualTo(application);
        as(FIRM).get(application).then().statusCode(200).body("content.loan.bank", equalTo("044525225"));
        once(FIRM).post(draft + "/submission").then().statusCode(409).body("code", equalTo("DRAFT-002"));
        change(draft, "\"2\"", 409);
        as(FIRM).get(draft).then().body("links.application", equalTo(application));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String draft = begin("{}");
        change(draft, "\"1\"", 200);

        change(draft, "\"1\"", 412);
        as(FIRM).body("{}").put(draft).then().statusCode(428);
    }

    @Test
    void anotherFirmFindsNothing() {
        String draft = begin("{}");

        as(OTHER_FIRM).get(draft).then().statusCode(404);
        as(OTHER_FIRM).header("If-Match", "\"1\"").body("{}").put(draft).then().statusCode(404);
        as(OTHER_FIRM).delete(draft).then().statusCode(404);
        once(OTHER_FIRM).post(draft + "/submission").then().statusCode(404);
        as(OTHER_FIRM).get("/drafts").then().statusCode(200).body("items", empty());
        as("officer").get("/drafts").then().statusCode(403);
    }

    @Test
    void aDraftIsListedUntilItIsDeleted() {
        String draft = begin("{}");
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        as(FIRM).get("/drafts").then().body("items.id", hasItem(id)).body("items[0].createdAt", notNullValue());

        as(FIRM).delete(draft).then().statusCode(204);

        as(FIRM).get(draft).then().statusCode(404);
        as(FIRM).delete(draft).then().statusCode(404);
    }

    @Test
    void draftsHaveTheirLimits() {
        once(FIRM).body("[]").post("/drafts").then().statusCode(422);
        once(FIRM)
                .body("{\"a\":\"" + "x".repeat(256 * 1024) + "\"}")
                .post("/drafts")
                .then()
                .statusCode(413);
        for (int i = 0; i < PostgresDrafts.OPEN_MAX; i++) {
            begin("{}");
        }
        once(FIRM).body("{}").post("/drafts").then().statusCode(409).body("code", equalTo("DRAFT-001"));
    }

    private static String begin(String body) {
        return once(FIRM)
                .body(body)
                .post("/drafts")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void change(String draft, String version, int status) {
        as(FIRM).header("If-Match", version)
                .body(SampleJson.application().text())
                .put(draft)
                .then()
                .statusCode(status);
    }

    private static String submit(String draft, String key) {
        return as(FIRM).header("Idempotency-Key", key)
                .post(draft + "/submission")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }
}
