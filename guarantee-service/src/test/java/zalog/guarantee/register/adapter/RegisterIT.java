package zalog.guarantee.register.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static zalog.guarantee.Guarantor.as;
import static zalog.guarantee.Guarantor.freeNumber;
import static zalog.guarantee.Guarantor.path;
import static zalog.guarantee.Guarantor.post;
import static zalog.guarantee.Guarantor.registered;
import static zalog.guarantee.Guarantor.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zalog.guarantee.Guarantor;
import zalog.kit.testing.Database;
import zalog.kit.testing.TestTopic;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class RegisterIT {
    static final Database DATABASE = new Database(Service.GUARANTEE);

    @BeforeEach
    void itIsFebruary2020() {
        Guarantor.setClock(Instant.parse("2020-02-03T10:00:00Z"));
    }

    @Test
    void theLifeOfAGuaranteeIsAnnouncedInOrderAndKeptVersionByVersion() {
        String number = freeNumber();
        String path = registered(terms(number));
        String id = path.substring("/guarantees/".length());
        Map<String, String> amended = terms(number);
        amended.put("validUntil", "2023-09-15");

        amend(path, "\"1\"", amended).statusCode(200).header("ETag", "\"2\"").body("validUntil", equalTo("2023-09-15"));
        post(path + "/call", Map.of("calledOn", "2020-02-01")).statusCode(200).body("calledOn", equalTo("2020-02-01"));
        post(path + "/end", Map.of("endedOn", "2020-02-03")).statusCode(200).body("id", equalTo(id));

        as("officer")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("standing", equalTo("ENDED"))
                .body("calledOn", equalTo("2020-02-01"))
                .body("endedOn", equalTo("2020-02-03"))
                .body("amount", equalTo("5000000.00"));
        assertThat(TestTopic.await("guarantee.events.v1", 4, record -> id.equals(record.key())).stream()
                        .map(record -> TestTopic.headers(record).get("ce_type")))
                .containsExactly("GuaranteeRegistered", "GuaranteeAmended", "GuaranteeCalled", "GuaranteeEnded");
        assertThat(DATABASE.column(
                        "select valid_until from guarantee_event where guarantee_id = cast(? as uuid) order by version",
                        id))
                .containsExactly("2022-09-15", "2023-09-15", "2023-09-15", "2023-09-15");
        assertThatThrownBy(() -> DATABASE.execute("delete from guarantee_event"))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void aRequestSentTwiceIsDoneOnce() {
        String number = freeNumber();
        String key = UUID.randomUUID().toString();
        String path =
                path(post("/guarantees", terms(number), key).statusCode(201).header("ETag", "\"1\""));

        assertThat(path(post("/guarantees", terms(number), key).statusCode(201)))
                .isEqualTo(path);
        post("/guarantees", terms(freeNumber()), key).statusCode(409).body("code", equalTo("IDEM-002"));
        Map<String, String> call = Map.of("calledOn", "2020-02-01");
        String callKey = UUID.randomUUID().toString();
        post(path + "/call", call, callKey).statusCode(200);
        post(path + "/call", call, callKey).statusCode(200);
        post(path + "/call", call).statusCode(409).body("code", equalTo("GUAR-102"));
        assertThat(DATABASE.count("select count(*) from guarantee where number = ?", number))
                .isEqualTo(1);
    }

    @Test
    void ofManyWhoRegisterANumberAtTheSameTimeOneDoes() throws Exception {
        String number = freeNumber();
        Callable<Integer> attempt =
                () -> post("/guarantees", terms(number)).extract().statusCode();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Integer> statuses = threads
                    .invokeAll(Stream.generate(() -> attempt).limit(16).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsOnlyOnce(201);
            assertThat(statuses).filteredOn(status -> status != 201).containsOnly(409);
        }
        post("/guarantees", terms(number)).statusCode(409).body("code", equalTo("GUAR-101"));
    }

    @Test
    void anAmendmentMustKnowTheVersionItAmends() {
        String path = registered(terms(freeNumber()));
        Map<String, String> body = terms(freeNumber());

        as("guarantor").body(body).put(path).then().statusCode(428);
        amend(path, "\"7\"", body).statusCode(412);
        amend(path, "\"1\"", body).statusCode(200);
        amend(path, "\"1\"", body).statusCode(412);
        String taken = freeNumber();
        registered(terms(taken));
        amend(path, "\"2\"", terms(taken)).statusCode(409).body("code", equalTo("GUAR-101"));
        amend("/guarantees/" + UUID.randomUUID(), "\"1\"", body).statusCode(404);
    }

    @Test
    void ofTwoWhoAmendTheSameVersionOneIsTooLate() throws Exception {
        String path = registered(terms(freeNumber()));
        Callable<Integer> attempt =
                () -> amend(path, "\"1\"", terms(freeNumber())).extract().statusCode();
        try (var threads = Executors.newFixedThreadPool(4)) {
            assertThat(threads.invokeAll(List.of(attempt, attempt, attempt, attempt)).stream()
                            .map(Future::resultNow))
                    .containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }

    @Test
    void aRefusalUndoesEverythingAndSpeaksTheCallersLanguage() {
        String path = registered(terms(freeNumber()));
        String key = UUID.randomUUID().toString();
        as("guarantor")
                .header("Idempotency-Key", key)
                .header("Accept-Language", "ru")
                .body(Map.of("calledOn", "2019-09-15"))
                .post(path + "/call")
                .then()
                .statusCode(409)
                .body("detail", equalTo("Дата раньше 16.09.2019. Проверьте дату."));

        assertThat(DATABASE.count("select count(*) from idempotency_key where key = ?", key))
                .isZero();
        as("guarantor").get(path).then().header("ETag", "\"1\"").body("standing", equalTo("INTACT"));
        post(path + "/call", Map.of("calledOn", "2019-09-16"), key).statusCode(200);
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        Map<String, String> body = terms(freeNumber());
        body.put("principal", "7707083894");
        body.put("beneficiary", "44525225");
        body.put("amount", "0.00");
        body.put("validUntil", "2019-09-15");
        body.put("bank", "044525225");
        body.remove("loanAgreementDate");

        post("/guarantees", body)
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/principal", "/beneficiary", "/amount", "/validUntil", "/bank", "/loanAgreementDate"));
        String path = registered(terms(freeNumber()));
        post(path + "/call", Map.of("calledOn", "2020-02-04"))
                .statusCode(422)
                .body("violations.pointer", contains("/calledOn"));
        post(path + "/call", Map.of("calledOn", "2019-09-15")).statusCode(409).body("code", equalTo("GUAR-104"));
        as("guarantor").body(terms(freeNumber())).post("/guarantees").then().statusCode(400);
    }

    @Test
    void firmsAndBanksSeeTheirOwnOnly() {
        Map<String, String> terms = terms(freeNumber());
        terms.put("principal", "7710349494");
        terms.put("beneficiary", "044525974");
        String path = registered(terms);

        for (String reader : List.of("guarantor", "officer", "auditor", "sme-7710349494", "bank-044525974")) {
            as(reader).get(path).then().statusCode(200);
            as(reader)
                    .queryParam("number", terms.get("number"))
                    .get("/guarantees")
                    .then()
                    .statusCode(200)
                    .body("items.number", contains(terms.get("number")));
        }
        for (String stranger : List.of("sme-7707083893", "bank-044525225")) {
            as(stranger).get(path).then().statusCode(404);
            as(stranger)
                    .queryParam("number", terms.get("number"))
                    .get("/guarantees")
                    .then()
                    .statusCode(200)
                    .body("items", equalTo(List.of()));
        }
        as("approver").get(path).then().statusCode(403);
        as("sme-7710349494").body(terms).post("/guarantees").then().statusCode(403);
        as("officer").body(terms).put(path).then().statusCode(403);
        as("guarantor").get("/guarantees/not-an-id").then().statusCode(404);
    }

    @Test
    void aListGoesOnPageByPageFromTheNewest() {
        List<String> numbers = List.of(freeNumber(), freeNumber(), freeNumber());
        for (String number : numbers) {
            Map<String, String> terms = terms(number);
            terms.put("principal", "7703213534");
            registered(terms);
        }

        String next = as("sme-7703213534")
                .get("/guarantees?limit=2")
                .then()
                .body("items.number", contains(numbers.get(2), numbers.get(1)))
                .extract()
                .path("next");
        as("sme-7703213534")
                .queryParam("after", next)
                .get("/guarantees?limit=2")
                .then()
                .body("items.number", contains(numbers.get(0)))
                .body("next", nullValue());
        as("sme-7703213534").get("/guarantees?limit=0").then().statusCode(400);
        as("sme-7703213534").get("/guarantees?after=%21").then().statusCode(400);
        as("sme-7703213534").get("/guarantees?after=YWJj").then().statusCode(400);
    }

    private static ValidatableResponse amend(String path, String ifMatch, Map<String, String> body) {
        return as("guarantor").header("If-Match", ifMatch).body(body).put(path).then();
    }
}
