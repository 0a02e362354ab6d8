package zalog.guarantee.verification.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static zalog.guarantee.Guarantor.as;
import static zalog.guarantee.Guarantor.freeNumber;
import static zalog.guarantee.Guarantor.post;
import static zalog.guarantee.Guarantor.registered;
import static zalog.guarantee.Guarantor.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zalog.contracts.application.ApplicationApproved;
import zalog.contracts.application.ApplicationSubmitted;
import zalog.contracts.application.ApplicationWithdrawn;
import zalog.contracts.guarantee.GuaranteeAssessed;
import zalog.contracts.guarantee.GuaranteeOutcome;
import zalog.guarantee.Guarantor;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.Database;
import zalog.kit.testing.TestTopic;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class VerificationIT {
    static final Database DATABASE = new Database(Service.GUARANTEE);
    static final Instant NOW = Instant.parse("2019-10-02T10:00:00Z");

    @BeforeEach
    void itIsOctober2019() {
        Guarantor.setClock(NOW);
    }

    @Test
    void anApplicationThatNamesItsGuaranteePasses() {
        String number = freeNumber();
        registered(terms(number));
        ApplicationId id = newId();
        UUID cause = UUID.randomUUID();

        TestTopic.send(cause, Applications.naming(number, id));

        GuaranteeAssessed assessed = assessed(id, 1).getFirst();
        assertThat(assessed.outcome()).isEqualTo(GuaranteeOutcome.PASSED);
        assertThat(assessed.checks()).hasSize(6);
        assertThat(TestTopic.headers(TestTopic.await("guarantee.events.v1", 1, record -> id.toString()
                                .equals(record.key()))
                        .getFirst()))
                .containsEntry("ce_causationid", cause.toString())
                .containsEntry("ce_source", "guarantee-service");
        for (String reader : List.of("sme-7707083893", "officer", "auditor")) {
            as(reader)
                    .get("/verifications/" + id)
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("PASSED"))
                    .body(
                            "guaranteeId",
                            equalTo(assessed.guaranteeId().orElseThrow().toString()))
                    .body("checks", hasSize(6))
                    .body("checks[1].figures.lender", equalTo("044525225"));
        }
        as("sme-7710349494").get("/verifications/" + id).then().statusCode(404);
        as("bank-044525225").get("/verifications/" + id).then().statusCode(403);
        as("officer").get("/verifications/" + newId()).then().statusCode(404);
    }

    @Test
    void anApplicationWaitsForItsGuaranteeAndIsCheckedWhenItComes() {
        String number = freeNumber();
        ApplicationId id = newId();
        ApplicationId withdrawn = newId();
        TestTopic.send(UUID.randomUUID(), Applications.naming(number, id));
        TestTopic.send(UUID.randomUUID(), Applications.naming(number, withdrawn));
        assertThat(assessed(id, 1).getFirst().outcome()).isEqualTo(GuaranteeOutcome.NOT_REGISTERED);
        TestTopic.send(UUID.randomUUID(), new ApplicationWithdrawn(withdrawn, NOW));
        await().atMost(Duration.ofSeconds(20)).until(() -> closed(withdrawn) == 1);

        registered(terms(number));

        assertThat(assessed(id, 2))
                .extracting(GuaranteeAssessed::outcome)
                .containsExactly(GuaranteeOutcome.NOT_REGISTERED, GuaranteeOutcome.PASSED);
        assertThat(outcomes(List.of(withdrawn))).containsExactly("NOT_REGISTERED");
    }

    @Test
    void anOpenApplicationIsToldThatItsGuaranteeWasCalledAndAnApprovedOneIsNot() {
        String number = freeNumber();
        String guarantee = registered(terms(number));
        ApplicationId open = newId();
        ApplicationId approved = newId();
        TestTopic.send(UUID.randomUUID(), Applications.naming(number, open));
        TestTopic.send(UUID.randomUUID(), Applications.naming(number, approved));
        assessed(open, 1);
        assessed(approved, 1);
        TestTopic.send(
                UUID.randomUUID(), new ApplicationApproved(approved, FinancialYear.of(NOW), Money.of("1.00"), NOW));
        await().atMost(Duration.ofSeconds(20)).until(() -> closed(approved) == 1);

        post(guarantee + "/call", Map.of("calledOn", "2019-10-02")).statusCode(200);

        assertThat(assessed(open, 2))
                .extracting(GuaranteeAssessed::outcome)
                .containsExactly(GuaranteeOutcome.PASSED, GuaranteeOutcome.FAILED);
        assertThat(outcomes(List.of(approved))).containsExactly("PASSED");
    }

    @Test
    void anApplicationWithoutAGuaranteeIsToldSoOnceHoweverOftenItComes() {
        ApplicationId id = newId();
        UUID message = UUID.randomUUID();
        ApplicationSubmitted submitted = Applications.withoutGuarantee(id);
        TestTopic.sendAll(List.of(TestTopic.record(message, submitted), TestTopic.record(message, submitted)));
        TestTopic.send(message, submitted);
        TestTopic.send(UUID.randomUUID(), submitted);
        ApplicationId last = newId();
        TestTopic.send(UUID.randomUUID(), Applications.withoutGuarantee(last));
        assessed(last, 1);

        await().atMost(Duration.ofSeconds(30)).until(() -> DATABASE.count("select count(*) from outbox") == 0);
        var asked = Set.of(id.toString(), last.toString());
        assertThat(TestTopic.await("guarantee.events.v1", 2, record -> asked.contains(record.key())))
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrderElementsOf(asked);
        as("officer")
                .get("/verifications/" + id)
                .then()
                .body("outcome", equalTo("NOT_REGISTERED"))
                .body("checks[0].verdict", equalTo("FAILED"));
    }

    @Test
    void whatIsWithdrawnInTheSameBatchWaitsForNothing() {
        String number = freeNumber();
        ApplicationId id = newId();
        TestTopic.sendAll(List.of(
                TestTopic.record(UUID.randomUUID(), Applications.naming(number, id)),
                TestTopic.record(UUID.randomUUID(), new ApplicationWithdrawn(id, NOW))));
        ApplicationId witness = newId();
        assessed(id, 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> closed(id) == 1);

        TestTopic.send(UUID.randomUUID(), Applications.naming(number, witness));
        assessed(witness, 1);
        registered(terms(number));

        assertThat(assessed(witness, 2)).hasSize(2);
        assertThat(outcomes(List.of(id))).containsExactly("NOT_REGISTERED");
    }

    private static long closed(ApplicationId id) {
        return DATABASE.count(
                "select count(*) from loan_case where application_id = cast(? as uuid) and closed_at is not null",
                id.toString());
    }

    private static ApplicationId newId() {
        return new ApplicationId(UUID.randomUUID());
    }

    private static List<GuaranteeAssessed> assessed(ApplicationId id, int count) {
        return TestTopic.await(
                        "guarantee.events.v1", count, record -> id.toString().equals(record.key()))
                .stream()
                .map(record -> (GuaranteeAssessed) TestTopic.body(record))
                .toList();
    }

    private static List<String> outcomes(List<ApplicationId> ids) {
        return DATABASE.column(
                "select outcome from loan_case where application_id = any (cast(? as uuid[]))",
                "{" + String.join(",", ids.stream().map(ApplicationId::toString).toList()) + "}");
    }
}
