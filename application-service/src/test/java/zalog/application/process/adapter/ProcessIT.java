package zalog.application.process.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static zalog.application.testing.Requests.FIRM;
import static zalog.application.testing.Requests.OTHER_FIRM;
import static zalog.application.testing.Requests.as;
import static zalog.application.testing.Requests.fileSample;
import static zalog.application.testing.Requests.show;
import static zalog.application.testing.Requests.timeline;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import zalog.contracts.Message;
import zalog.contracts.Topics;
import zalog.contracts.application.ApplicationApproved;
import zalog.contracts.application.ApplicationRefused;
import zalog.contracts.application.Check;
import zalog.contracts.application.CheckVerdict;
import zalog.contracts.budget.FundsReleased;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.FundsWaitlisted;
import zalog.contracts.budget.ReimbursementComputed;
import zalog.contracts.budget.ReleaseFunds;
import zalog.contracts.budget.ReserveFunds;
import zalog.contracts.eligibility.EligibilityAssessed;
import zalog.contracts.guarantee.GuaranteeAssessed;
import zalog.contracts.guarantee.GuaranteeOutcome;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Reason;
import zalog.kernel.Text;
import zalog.kit.testing.Database;
import zalog.kit.testing.TestTopic;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class ProcessIT {
    static final Database DATABASE = new Database(Service.APPLICATION);
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    static final FinancialYear YEAR = FinancialYear.of(NOW);
    static final Money TOTAL = Money.of("38643.84");

    @Test
    void anApplicationGoesFromFilingOverTheQueueToApproval() {
        UUID id = fileSample();
        sendTwice(eligible(id), guarantee(id, GuaranteeOutcome.PASSED));
        var reserve = (ReserveFunds) message(Topics.BUDGET_COMMANDS, id, ReserveFunds.class);
        assertThat(reserve.loan().amount()).isEqualTo(Money.of("10000000.00"));

        sendTwice(new FundsWaitlisted(new ApplicationId(id), YEAR, TOTAL, Money.ZERO, TOTAL, 3, NOW));
        awaitStatus(id, "WAITLISTED");
        assertThat(show(id).getString("waiting.total")).isEqualTo("38643.84");
        assertThat(show(id).getString("links.reservation")).isEqualTo("/reservations/" + id + "/" + YEAR);

        sendTwice(new FundsReserved(new ApplicationId(id), YEAR, TOTAL, Money.ZERO, TOTAL, Optional.empty(), NOW));
        awaitStatus(id, "APPROVED");
        assertThat(show(id).getString("reserved")).isEqualTo("38643.84");
        message(Topics.APPLICATION_EVENTS, id, ApplicationApproved.class);
        assertThat(timeline(id).getList("items.milestone"))
                .startsWith("SUBMITTED")
                .containsOnlyOnce("ELIGIBILITY_PASSED", "GUARANTEE_CONFIRMED") // by two topics, in either order
                // Told of again by another message, as of the money of a next year, it is noted again.
                .endsWith("FUNDS_REQUESTED", "WAITLISTED", "FUNDS_RESERVED", "APPROVED", "FUNDS_RESERVED")
                .hasSize(8);
    }

    @Test
    void theTimelineShowsWhatACorrectionOfTheBankChangedAndWhy() {
        UUID id = fileSample();
        send(eligible(id), guarantee(id, GuaranteeOutcome.PASSED));
        awaitStatus(id, "RESERVING");
        send(new FundsReserved(new ApplicationId(id), YEAR, TOTAL, Money.ZERO, TOTAL, Optional.empty(), NOW));
        send(computed(id, "100.00", "70.00", "0.00"), computed(id, "0.00", "0.00", "70.00"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(timeline(id).getList("items.milestone"))
                        .endsWith("APPROVED", "INTEREST_COMPUTED", "INTEREST_CHANGED"));

        as(FIRM).header("Accept-Language", "ru")
                .get("/applications/" + id + "/timeline")
                .then()
                .body("items[-1].text", containsString("было 70.00 руб., стало 0.00 руб., разница -70.00 руб."))
                .body("items[-1].figures.eventId", equalTo("I-1"))
                .body("items[-1].figures.before", equalTo("70.00"))
                .body("items[-1].figures.change", equalTo("-70.00"))
                .body("items[-1].explanation", contains("Рассчитано после события REV-1."))
                .body("items[-2].figures.change", equalTo("70.00"))
                .body("items[0].explanation", empty());
    }

    @Test
    void aRefusalShowsTheReasonsOfBothAssessmentsInTheReadersLanguage() {
        UUID id = fileSample();
        send(ineligible(id), guarantee(id, GuaranteeOutcome.FAILED));
        awaitStatus(id, "REFUSED");

        assertThat(show(id).getList("reasons.code")).containsExactly("ELIG-001", "GUAR-002");
        as(FIRM).header("Accept-Language", "ru")
                .get("/applications/" + id)
                .then()
                .body("reasons[1].text", equalTo("Не подходит."))
                .body("statusText", equalTo("отказано"));
        var refused = (ApplicationRefused) message(Topics.APPLICATION_EVENTS, id, ApplicationRefused.class);
        assertThat(refused.reasons()).extracting(Reason::code).containsExactly("ELIG-001", "GUAR-002");
        as(FIRM).post("/applications/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("APP-001"));
    }

    @Test
    void aWithdrawalGivesTheMoneyBackHoweverOftenItIsAskedFor() {
        UUID id = fileSample();
        send(eligible(id), guarantee(id, GuaranteeOutcome.PASSED));
        awaitStatus(id, "RESERVING");

        as(OTHER_FIRM).post("/applications/" + id + "/withdrawal").then().statusCode(404);
        as(FIRM).post("/applications/" + id + "/withdrawal").then().statusCode(202);
        as(FIRM).post("/applications/" + id + "/withdrawal").then().statusCode(202);
        send(new FundsReserved(new ApplicationId(id), YEAR, TOTAL, Money.ZERO, TOTAL, Optional.empty(), NOW));

        message(Topics.BUDGET_COMMANDS, id, ReleaseFunds.class);
        assertThat(show(id).getString("status")).isEqualTo("WITHDRAWN");
        assertThat(timeline(id).getList("items.milestone")).endsWith("FUNDS_REQUESTED", "WITHDRAWN");
    }

    @Test
    void whoWaitsForMoneyIsRefusedWhenItsGuaranteeIsCalledAlsoWhereTheMoneyCrossesWithIt() {
        UUID id = fileSample();
        send(eligible(id), guarantee(id, GuaranteeOutcome.PASSED));
        awaitStatus(id, "RESERVING");
        send(new FundsWaitlisted(new ApplicationId(id), YEAR, TOTAL, Money.ZERO, TOTAL, 3, NOW));
        awaitStatus(id, "WAITLISTED");

        send(guarantee(id, GuaranteeOutcome.FAILED));
        awaitStatus(id, "REFUSED");
        send(new FundsReserved(new ApplicationId(id), YEAR, TOTAL, Money.ZERO, TOTAL, Optional.empty(), NOW));

        var release = (ReleaseFunds) message(Topics.BUDGET_COMMANDS, id, ReleaseFunds.class);
        assertThat(release.reason()).isEqualTo("REFUSED");
        send(new FundsReleased(new ApplicationId(id), YEAR, TOTAL, release.reason(), NOW));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(timeline(id).getList("items.milestone"))
                        .endsWith("WAITLISTED", "GUARANTEE_FAILED", "REFUSED", "FUNDS_RELEASED"));
        assertThat(show(id).getString("status")).isEqualTo("REFUSED");
    }

    @Test
    void aGuaranteeThatNeverComesEndsTheWaitAlsoWhenTheClockIsSetForward() {
        UUID late = fileSample();
        UUID inTime = fileSample();
        send(eligible(late), guarantee(late, GuaranteeOutcome.NOT_REGISTERED));
        send(guarantee(inTime, GuaranteeOutcome.NOT_REGISTERED), eligible(inTime));
        awaitStatus(late, "AWAITING_GUARANTEE");
        awaitStatus(inTime, "AWAITING_GUARANTEE");
        send(guarantee(inTime, GuaranteeOutcome.PASSED));
        awaitStatus(inTime, "RESERVING");

        setClock(NOW.plus(Duration.ofDays(30)));
        try {
            awaitStatus(late, "REFUSED");
        } finally {
            setClock(Instant.now());
        }
        assertThat(show(late).getList("reasons.code")).containsExactly("GUAR-001");
        assertThat(show(inTime).getString("status")).isEqualTo("RESERVING");
    }

    @Test
    void theTimelineIsWrittenOnce() {
        UUID id = fileSample();
        String[] forbidden = {
            "update timeline_entry set milestone = 'APPROVED' where application_id = ?",
            "delete from timeline_entry where application_id = ?"
        };
        for (String sql : forbidden) {
            assertThat(catchThrowable(() -> DATABASE.execute(sql, id)))
                    .hasRootCauseMessage("ERROR: permission denied for table timeline_entry");
        }
    }

    private static EligibilityAssessed eligible(UUID id) {
        return new EligibilityAssessed(new ApplicationId(id), "533/2019-09-25", true, List.of(), NOW);
    }

    private static EligibilityAssessed ineligible(UUID id) {
        return new EligibilityAssessed(
                new ApplicationId(id), "533/2019-09-25", false, List.of(failed("ELIG-001")), NOW);
    }

    private static GuaranteeAssessed guarantee(UUID id, GuaranteeOutcome outcome) {
        List<Check> checks =
                switch (outcome) {
                    case PASSED -> List.of();
                    case FAILED -> List.of(failed("GUAR-002"));
                    case NOT_REGISTERED -> List.of(failed("GUAR-001"));
                };
        return new GuaranteeAssessed(new ApplicationId(id), outcome, Optional.empty(), checks, NOW);
    }

    private static Check failed(String code) {
        return new Check(code, CheckVerdict.FAILED, new Text("It does not fit.", "Не подходит."), Map.of());
    }

    private static ReimbursementComputed computed(UUID id, String paid, String reimbursable, String before) {
        Money now = Money.of(reimbursable);
        Money until = Money.of(before);
        return new ReimbursementComputed(
                new ApplicationId(id),
                "I-1",
                ProgrammeLine.INTEREST,
                YEAR,
                Money.of(paid),
                now,
                Optional.of(until),
                Optional.of(now.minus(until)),
                Optional.of(List.of(new Text("Computed after event REV-1.", "Рассчитано после события REV-1."))),
                Optional.empty(),
                NOW);
    }

    private static void send(Message... messages) {
        for (Message message : messages) {
            TestTopic.send(UUID.randomUUID(), message);
        }
    }

    /** As a broker may: every message arrives again under its id, and again under another one. */
    private static void sendTwice(Message... messages) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Message message : messages) {
            var record = TestTopic.record(UUID.randomUUID(), message);
            records.addAll(List.of(record, record, TestTopic.record(UUID.randomUUID(), message)));
        }
        TestTopic.sendAll(records);
    }

    private static Message message(String topic, UUID id, Class<? extends Message> type) {
        return TestTopic.body(TestTopic.await(topic, 1, record -> {
                    var headers = TestTopic.headers(record);
                    return type.getSimpleName().equals(headers.get("ce_type"))
                            && id.toString().equals(headers.get("ce_subject"));
                })
                .getFirst());
    }

    private static void awaitStatus(UUID id, String status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(show(id).getString("status")).isEqualTo(status));
    }

    private static void setClock(Instant now) {
        as("operator")
                .body("{\"now\":\"" + now + "\"}")
                .put("/dev/clock")
                .then()
                .statusCode(200);
    }
}
