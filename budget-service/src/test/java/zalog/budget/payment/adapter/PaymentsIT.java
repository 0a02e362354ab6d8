package zalog.budget.payment.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static zalog.budget.payment.Treasury.APPROVER;
import static zalog.budget.payment.Treasury.OFFICER;
import static zalog.budget.payment.Treasury.answerAll;
import static zalog.budget.payment.Treasury.approve;
import static zalog.budget.payment.Treasury.made;
import static zalog.budget.payment.Treasury.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.claim.Claimant;
import zalog.budget.payment.Treasury;
import zalog.budget.payment.adapter.document.Answers;
import zalog.kernel.Moscow;
import zalog.kit.testing.Database;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class PaymentsIT {
    private static final Database DATABASE = new Database(Service.BUDGET);
    private static final Api CHIEF = new Api("chief");

    @Test
    void aClaimIsApprovedByAnotherPersonExportedAndPaid() {
        var claimant = Claimant.withOctober();
        var claim = claimant.claimed();
        var batch = made(claim);
        assertThat(claimant.read(claim).getString("status")).isEqualTo("BATCHED");

        approve(batch).statusCode(200).body("status", equalTo("APPROVED"));
        assertThat(claimant.read(claim).getString("status")).isEqualTo("APPROVED");
        assertThat(entries(claimant)).endsWith("OBLIGATED 3864384");

        var message = read(batch);
        var now = OffsetDateTime.now(Moscow.ZONE).truncatedTo(ChronoUnit.MILLIS);
        var paid = Answers.at(
                now.toString(),
                message.getString("messageId"),
                "",
                Answers.paid(message.getString("payments[0].endToEndId")));
        answer(batch, paid)
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("verdicts[0].verdict", equalTo("ACCEPTED"));
        answer(batch, paid).statusCode(200).body("verdicts[0].verdict", equalTo("ACCEPTED"));
        answer(batch, paid + " ").statusCode(200).body("verdicts[0].verdict", equalTo("DUPLICATE"));

        assertThat(claimant.read(claim).getString("status")).isEqualTo("PAID");
        assertThat(claimant.read(claim).getString("paidOn"))
                .isEqualTo(now.toLocalDate().toString());
        assertThat(entries(claimant)).endsWith("OBLIGATED 3864384", "DISBURSED 3864384");
        claimant.claim().statusCode(409).body("code", equalTo("CLAIM-002"));
        assertThat(reserved(claimant)).containsExactly("10365753 3864384");
    }

    @Test
    void theTreasuryGetsTheSameBytesAsOftenAsItAsks() {
        var batch = made(Claimant.withOctober().claimed());
        OFFICER.get("/payment-batches/{id}/pain.001", batch).statusCode(404);
        approve(batch).statusCode(200);

        for (String format : List.of("pain.001", "csv")) {
            var response = new Api("auditor")
                    .get("/payment-batches/{id}/" + format, batch)
                    .statusCode(200)
                    .extract();
            var hash = Sha256.of(response.body().asByteArray());
            assertThat(response.header("ETag")).isEqualTo("\"" + hash + "\"");
            assertThat(read(batch).getList("files.sha256")).contains(hash);
        }
        assertThat(new String(
                        OFFICER.get("/payment-batches/{id}/pain.001", batch)
                                .extract()
                                .asByteArray(),
                        StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document xmlns=\"urn:iso:std:iso:20022")
                .contains("ООО «Ромашка»");
        assertThatThrownBy(() -> DATABASE.execute("update payment_file set content = ''"))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void nobodyApprovesWhatTheyMade() {
        var claim = Claimant.withOctober().claimed();
        String batch = CHIEF.create("/payment-batches", "{\"claimIds\":[\"" + claim + "\"]}")
                .statusCode(201)
                .extract()
                .path("id");

        CHIEF.post("/payment-batches/" + batch + "/approval", "")
                .statusCode(409)
                .body("code", equalTo("PAY-004"));
        CHIEF.post("/payment-batches/" + batch + "/rejection", "{\"reason\":\"mine\"}")
                .statusCode(409)
                .body("code", equalTo("PAY-004"));
        OFFICER.post("/payment-batches/" + batch + "/approval", "").statusCode(403);
        assertThat(read(batch).getString("status")).isEqualTo("DRAFT");

        assertThatThrownBy(() -> DATABASE.execute(
                        "update payment_batch set status = 'APPROVED', decided_by = made_by, decided_at = made_at"
                                + " where id = cast(? as uuid)",
                        batch))
                .rootCause()
                .hasMessageContaining("four_eyes");
        approve(batch).statusCode(200);
    }

    @Test
    void theDatabaseLetsNobodyDecideOnTheirOwnClaim() {
        var batch = made(Claimant.withOctober().claimed());
        String decide = "update payment_batch set status = 'APPROVED', decided_at = made_at, decided_by = "
                + "(select filed_by from claim join payment on claim.id = claim_id where batch_id = payment_batch.id)"
                + " where id = cast(? as uuid)";
        assertThatThrownBy(() -> DATABASE.execute(decide, batch)).rootCause().hasMessageContaining("four_eyes");

        approve(batch).statusCode(200);
        assertThatThrownBy(() -> DATABASE.execute(
                        "insert into payment (id, batch_id, number, claim_id, status)"
                                + " select gen_random_uuid(), batch_id, 2, claim_id, 'DROPPED' from payment"
                                + " where batch_id = cast(? as uuid)",
                        batch))
                .rootCause()
                .hasMessageContaining("four_eyes");
    }

    @Test
    void whatTheTreasuryDidNotPayIsPaidAgainAndObligatedOnce() {
        var claimant = Claimant.withOctober();
        var claim = claimant.claimed();
        var first = made(claim);
        approve(first).statusCode(200);
        answerAll(first, "REJECTED,,\"AC01 Account closed\"").body("status", equalTo("SETTLED"));
        assertThat(claimant.read(claim).getString("status")).isEqualTo("RETURNED");

        var second = made(claim);
        approve(second).statusCode(200);
        answerAll(second, Treasury.paidAtOnce(second));

        assertThat(claimant.read(claim).getString("status")).isEqualTo("PAID");
        assertThat(entries(claimant)).filteredOn("OBLIGATED 3864384"::equals).hasSize(1);
        assertThat(entries(claimant)).endsWith("DISBURSED 3864384");
        assertThat(read(first).getString("payments[0].rejection")).isEqualTo("AC01 Account closed");
    }

    @Test
    void whatTheTreasuryDidNotPayMayBeRefusedAndClaimedAgain() {
        var claimant = Claimant.withOctober();
        var claim = claimant.claimed();
        var batch = made(claim);
        approve(batch).statusCode(200);
        answerAll(batch, "REJECTED,,AC01");

        OFFICER.post("/claims/" + claim + "/refusal", "{\"reason\":\"The account is closed.\"}")
                .statusCode(200);

        assertThat(entries(claimant)).endsWith("OBLIGATION_RETURNED 3864384");
        assertThat(reserved(claimant)).containsExactly("14230137 0");
        assertThat(claimant.read(claimant.claimed()).getString("total")).isEqualTo("38643.84");
    }

    @Test
    void aRejectedBatchGivesItsClaimsBack() {
        var claimant = Claimant.withOctober();
        var claim = claimant.claimed();
        var batch = made(claim);

        APPROVER.post("/payment-batches/" + batch + "/rejection", "{\"reason\":\"Not this month\"}")
                .statusCode(200)
                .body("status", equalTo("REJECTED"));
        approve(batch).statusCode(409).body("code", equalTo("PAY-003"));

        assertThat(claimant.read(claim).getString("status")).isEqualTo("FILED");
        approve(made(claim)).statusCode(200);
    }

    @Test
    void whoWasPaidTooMuchSinceIsPaidNoMoreUntilThatIsSetOff() {
        var claimant = Claimant.withOctober();
        Treasury.pay(claimant.claimed());
        claimant.interest("N", "2019-11-30", "2019-10-31", "2019-11-30", "98630.14");
        var claim = claimant.claimed();
        var batch = made(claim);
        claimant.reversed("I");

        approve(batch)
                .statusCode(409)
                .body("code", equalTo("PAY-015"))
                .body("detail", containsString("I-" + claimant.id()));
        APPROVER.post("/payment-batches/" + batch + "/rejection", "{\"reason\":\"Overpaid\"}")
                .statusCode(200);
        OFFICER.post("/claims/" + claim + "/refusal", "{\"reason\":\"File it again.\"}")
                .statusCode(200);

        assertThat(claimant.read(claimant.claimed()).getString("total")).isEqualTo("0.00");
    }

    @Test
    void aClaimOfMoreThanIsReimbursableNowIsNotApproved() {
        var claimant = Claimant.withOctober();
        var batch = made(claimant.claimed());
        DATABASE.execute(
                "update reimbursable_line set reimbursable_kopecks = 1000 where application_id = cast(? as uuid)",
                claimant.id().toString());

        approve(batch).statusCode(409).body("code", equalTo("PAY-005")).body("detail", startsWith("Of payment I-"));

        assertThat(entries(claimant)).doesNotContain("OBLIGATED 3864384");
    }

    @Test
    void aClaimIsInOneBatch() throws Exception {
        var claim = Claimant.withOctober().claimed();
        List<Callable<Integer>> batches =
                Collections.nCopies(8, () -> OFFICER.create("/payment-batches", "{\"claimIds\":[\"" + claim + "\"]}")
                        .extract()
                        .statusCode());

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(batches.size())) {
            for (var answer : threads.invokeAll(batches)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    }

    @Test
    void faultyBatchesAndAnswersAreRefused() {
        OFFICER.create("/payment-batches", "{\"claimIds\":[]}").statusCode(422);
        OFFICER.create("/payment-batches", "{\"claimIds\":[\"0198c0de-0000-7000-8000-000000000001\"]}")
                .statusCode(409)
                .body("code", equalTo("PAY-008"));
        var batch = made(Claimant.withOctober().claimed());
        answer(batch, Answers.pain002("x", "")).statusCode(409).body("code", equalTo("PAY-003"));
        approve(batch).statusCode(200);
        answer(batch, Answers.pain002("x", "")).statusCode(409).body("code", equalTo("PAY-009"));
        Treasury.answer(batch, "application/json", "{}").statusCode(415);
        answer(batch, "<x/>").statusCode(400).body("code", equalTo("PAY-012"));
        Treasury.answer(batch, "text/csv", "endToEndId,status,paidOn,reason\nnobody,PAID,2019-11-20,\n")
                .statusCode(200)
                .body("verdicts[0].code", equalTo("PAY-010"))
                .body("status", equalTo("APPROVED"));
    }

    private static ValidatableResponse answer(String batch, String body) {
        return Treasury.answer(batch, "application/xml", body);
    }

    private static List<String> entries(Claimant claimant) {
        return DATABASE.column(
                "select kind || ' ' || interest_kopecks from ledger_entry where application_id = cast(? as uuid)"
                        + " order by number",
                claimant.id().toString());
    }

    private static List<String> reserved(Claimant claimant) {
        return DATABASE.column(
                "select interest_kopecks || ' ' || used_interest_kopecks from reservation"
                        + " where application_id = cast(? as uuid)",
                claimant.id().toString());
    }
}
