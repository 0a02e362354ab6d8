package zalog.application.filing.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static zalog.application.testing.Requests.FIRM;
import static zalog.application.testing.Requests.OTHER_FIRM;
import static zalog.application.testing.Requests.as;
import static zalog.application.testing.Requests.file;
import static zalog.application.testing.Requests.fileSample;
import static zalog.application.testing.Requests.once;
import static zalog.application.testing.Requests.show;
import static zalog.application.testing.Requests.timeline;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zalog.application.testing.SampleJson;
import zalog.contracts.Topics;
import zalog.contracts.application.ApplicationSubmitted;
import zalog.kit.testing.Database;
import zalog.kit.testing.TestTopic;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class FilingIT {
    static final Database DATABASE = new Database(Service.APPLICATION);

    @Test
    void aFiledApplicationIsShownAndAnnouncedAsItWasFiled() {
        var sample = SampleJson.application();
        UUID id = fileSample();

        var sent = TestTopic.await(
                        Topics.APPLICATION_EVENTS, 1, record -> id.toString().equals(record.key()))
                .getFirst();
        assertThat(TestTopic.body(sent)).isInstanceOfSatisfying(ApplicationSubmitted.class, submitted -> {
            assertThat(submitted.applicationId().value()).isEqualTo(id);
            assertThat(submitted.content()).isEqualTo(sample.content());
        });
        JsonPath shown = show(id);
        assertThat(shown.getString("status")).isEqualTo("ASSESSING");
        assertThat(shown.<Object>get("content")).isEqualTo(new JsonPath(sample.text()).get());
        assertThat(shown.getString("links.withdrawal")).isEqualTo("/applications/" + id + "/withdrawal");
        assertThat(timeline(id).getList("items.milestone")).containsExactly("SUBMITTED");
    }

    @Test
    void aRequestSentTwiceFilesOneApplication() {
        String key = UUID.randomUUID().toString();
        String body = SampleJson.application().text();
        String first = as(FIRM).header("Idempotency-Key", key)
                .body(body)
                .post("/applications")
                .header("Location");
        String second = as(FIRM).header("Idempotency-Key", key)
                .body(body)
                .post("/applications")
                .header("Location");

        assertThat(second).isEqualTo(first).startsWith("/applications/");
        as(FIRM).body(body).post("/applications").then().statusCode(400).body("code", equalTo("IDEM-001"));
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsStored() {
        long before = DATABASE.count("select count(*) from application");
        String faulty = SampleJson.application()
                .with("/applicant/inn", "\"7707083894\"")
                .with("/loan/amount", "10000000")
                .with("/loan/maturityDate", "\"2019-09-15\"")
                .with("/colour", "\"red\"")
                .text();

        file(faulty)
                .statusCode(422)
                .body("violations.pointer", hasItem("/applicant/inn"))
                .body("violations.pointer", hasItem("/loan/amount"))
                .body("violations.pointer", hasItem("/loan/maturityDate"))
                .body("violations.pointer", hasItem("/colour"));
        once(OTHER_FIRM)
                .body(SampleJson.application().text())
                .post("/applications")
                .then()
                .statusCode(422)
                .body("violations.pointer", containsInAnyOrder("/applicant/inn"));
        assertThat(DATABASE.count("select count(*) from application")).isEqualTo(before);
    }

    @Test
    void anotherFirmFindsNothingAndAnOfficerFindsAll() {
        UUID id = fileSample();
        for (String path : new String[] {"/applications/" + id, "/applications/" + id + "/timeline"}) {
            as(OTHER_FIRM).get(path).then().statusCode(404);
            as("officer").get(path).then().statusCode(200);
            as("auditor").get(path).then().statusCode(200);
            as("bank-044525225").get(path).then().statusCode(403);
        }
        as(OTHER_FIRM)
                .get("/applications?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id.toString())));
        as("officer").get("/applications?limit=500").then().statusCode(200).body("items.id", hasItem(id.toString()));
    }

    @Test
    void aListIsCutIntoPagesWithoutGapsOrRepeats() {
        UUID first = fileSample();
        UUID second = fileSample();
        UUID third = fileSample();

        JsonPath page = as(FIRM).get("/applications?status=ASSESSING&limit=2").jsonPath();
        assertThat(page.getList("items.id")).containsExactly(third.toString(), second.toString());
        JsonPath next = as(FIRM).queryParam("after", page.getString("next"))
                .get("/applications?status=ASSESSING&limit=1")
                .jsonPath();
        assertThat(next.getList("items.id")).containsExactly(first.toString());
        as(FIRM).get("/applications?after=nonsense").then().statusCode(400);
        as(FIRM).get("/applications?status=LOST").then().statusCode(400);
        as(FIRM).get("/applications?financialYear=19").then().statusCode(400);
    }
}
