package zalog.budget.clawback.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.budget.Api;
import zalog.budget.claim.Claimant;
import zalog.budget.loan.model.PaymentDocument;
import zalog.budget.payment.Treasury;
import zalog.kit.testing.Database;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class ClawbacksIT {
    private static final Database DATABASE = new Database(Service.BUDGET);
    private static final Api OFFICER = new Api("officer");

    @Test
    void aCaseGoesFromItsGroundToTheLastInstalment() {
        var claimant = paidClaimant();
        var clawback = opened(claimant, "BREACH_OF_CONDITIONS");
        assertThat(OFFICER.read("/clawbacks/{id}", clawback).getString("demanded"))
                .isEqualTo("38643.84");

        step(clawback, "demand", "{\"documentNumber\":\"Д-1\",\"demandedOn\":\"2019-12-02\"}")
                .body("demand.deadline", equalTo("2020-01-21"))
                .body("overdue", equalTo("38643.84"));
        step(clawback, "instalments", """
                {"instalments":[{"dueOn":"2020-01-31","amount":"20000.00"},{"dueOn":"2999-01-31","amount":"18643.84"}]}""").body("overdue", equalTo("20000.00"));
        step(clawback, "payments", payment(clawback, "1", "20000.00")).body("overdue", equalTo("0.00"));
        step(clawback, "payments", payment(clawback, "1", "20000.00")).body("left", equalTo("18643.84"));
        post(clawback, "payments", payment(clawback, "1", "1.00"))
                .statusCode(409)
                .body("code", equalTo("CLAW-005"));
        step(clawback, "payments", payment(clawback, "2", "18643.84")).body("status", equalTo("REPAID"));

        assertThat(entries(claimant, 2019)).endsWith("DISBURSED 3864384", "REFUNDED 2000000", "REFUNDED 1864384");
        post(clawback, "closing", "{\"reason\":\"x\"}").statusCode(409).body("code", equalTo("CLAW-003"));
        open(claimant, "BREACH_OF_CONDITIONS").statusCode(409).body("code", equalTo("CLAW-001"));
        claimant.claim().statusCode(409).body("code", equalTo("CLAIM-002"));
    }

    @Test
    void theRefundOfAPaymentOfAClosedYearIsRevenueOfAnOpenOne() {
        var claimant = paidClaimant();
        var clawback = demanded(claimant, "FALSE_STATEMENT");
        DATABASE.execute("update appropriation set closed_at = now() where financial_year = 2019");
        try {
            step(clawback, "payments", payment(clawback, "1", "38643.84"));
        } finally {
            DATABASE.execute("update appropriation set closed_at = null where financial_year = 2019");
        }

        assertThat(entries(claimant, 2019)).endsWith("DISBURSED 3864384");
        assertThat(entries(claimant, 2020)).containsExactly("LATE_REFUND 3864384");
    }

    @Test
    void whatComesInAfterTheYearIsRevenueThoughTheYearIsStillOpen() {
        var claimant = paidClaimant();
        var clawback = demanded(claimant, "FALSE_STATEMENT");

        step(clawback, "payments", payment(clawback, "1", "38643.84").replace("2019-12-23", "2020-01-09"));

        assertThat(entries(claimant, 2019)).endsWith("DISBURSED 3864384");
        assertThat(entries(claimant, 2020)).containsExactly("LATE_REFUND 3864384");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", " № 00\u00a017", "n.17", "No. 17a", "no", "№", "000", "00-1", "Нет", "ё 0"})
    void theDatabaseTellsDocumentsApartAsTheServicesDo(String number) {
        assertThat(DATABASE.column("select document_key(?)", number))
                .containsExactly(
                        new PaymentDocument(number, LocalDate.EPOCH).plain().number());
    }

    @Test
    void aPaymentIsMatchedWithOneCaseOfTheFirm() throws Exception {
        var cases = List.of(demanded(paidClaimant(), "FALSE_STATEMENT"), demanded(paidClaimant(), "FALSE_STATEMENT"));
        String payment = payment(cases.getFirst(), "1", "100.00");

        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(cases.stream()
                    .<Callable<String>>map(each -> () -> match(each, payment))
                    .toList())) {
                answers.add(answer.get());
            }
        }

        boolean first = answers.getFirst().equals("38543.84");
        assertThat(answers.get(first ? 0 : 1)).isEqualTo("38543.84");
        assertThat(answers.get(first ? 1 : 0)).isEqualTo("CLAW-009");
        post(cases.get(first ? 1 : 0), "payments", payment.replace("1 of", "№ 001 OF"))
                .statusCode(409)
                .body("detail", containsString(cases.get(first ? 0 : 1)));
        assertThat(DATABASE.count(
                        "select count(*) from clawback_refund where document_number = ?", "1 of " + cases.getFirst()))
                .isEqualTo(1);
        assertThatThrownBy(() -> DATABASE.execute(
                        "insert into clawback_refund (clawback_id, document_number, document_date, received_on,"
                                + " amount_kopecks, recorded_by, recorded_at)"
                                + " select cast(? as uuid), document_number, document_date, received_on, 1, recorded_by,"
                                + " recorded_at from clawback_refund where document_number = ?",
                        cases.get(first ? 1 : 0),
                        "1 of " + cases.getFirst()))
                .rootCause()
                .hasMessageContaining("one_case_per_payment");
    }

    /** What is left to be paid, or the code of the refusal. */
    private static String match(String clawback, String payment) {
        var answer = post(clawback, "payments", payment).extract();
        return answer.path(answer.statusCode() == 200 ? "left" : "code");
    }

    @Test
    void moreThanIsDemandedIsNotTaken() {
        var clawback = demanded(paidClaimant(), "FALSE_STATEMENT");

        post(clawback, "payments", payment(clawback, "1", "38643.85"))
                .statusCode(409)
                .body("code", equalTo("CLAW-004"));
    }

    @Test
    void whatWasPaidTooMuchIsDemandedOnceAndMayBeClaimedAgainWhenItIsDueAgain() {
        var claimant = paidClaimant();
        open(claimant, "OVERPAYMENT").statusCode(409).body("code", equalTo("CLAW-001"));
        reimbursable(claimant, 3_000_000);
        var clawback = demanded(claimant, "OVERPAYMENT");
        assertThat(OFFICER.read("/clawbacks/{id}", clawback).getString("demanded"))
                .isEqualTo("8643.84");
        open(claimant, "OVERPAYMENT").statusCode(409);

        step(clawback, "payments", payment(clawback, "1", "8643.84")).body("status", equalTo("REPAID"));
        open(claimant, "OVERPAYMENT").statusCode(409);
        reimbursable(claimant, 3_864_384);

        assertThat(claimant.read(claimant.claimed()).getString("total")).isEqualTo("8643.84");
    }

    @Test
    void anAmountOfACourtMayBeClosedWithAReason() {
        var claimant = paidClaimant();
        OFFICER.create("/clawbacks", body(claimant, "COURT_DECISION", "")).statusCode(422);
        String clawback = OFFICER.create("/clawbacks", body(claimant, "COURT_DECISION", ",\"amount\":\"100.00\""))
                .statusCode(201)
                .extract()
                .path("id");

        step(clawback, "closing", "{\"reason\":\"The firm was struck off.\"}").body("status", equalTo("CLOSED"));

        assertThat(OFFICER.read("/clawbacks?status=CLOSED&limit=500").getList("items.id"))
                .contains(clawback);
        opened(claimant, "BREACH_OF_CONDITIONS");
    }

    @Test
    void aFirmSeesItsOwnCasesOnly() {
        var clawback = opened(paidClaimant(), "FALSE_STATEMENT");

        assertThat(Claimant.FIRM.read("/clawbacks/{id}", clawback).getString("left"))
                .isEqualTo("38643.84");
        assertThat(Claimant.FIRM.read("/clawbacks?limit=500").getList("items.id"))
                .contains(clawback);
        new Api("sme-7710349494").get("/clawbacks/{id}", clawback).statusCode(404);
        assertThat(new Api("sme-7710349494").read("/clawbacks").getList("items"))
                .isEmpty();
        Claimant.FIRM.post("/clawbacks/" + clawback + "/closing", "{}").statusCode(403);
        OFFICER.get("/clawbacks?status=GONE").statusCode(400);
        post(clawback, "demand", "{\"documentNumber\":\"1\",\"demandedOn\":\"2999-01-01\"}")
                .statusCode(422);
    }

    private static Claimant paidClaimant() {
        var claimant = Claimant.withOctober();
        Treasury.pay(claimant.claimed());
        return claimant;
    }

    private static String demanded(Claimant claimant, String ground) {
        var clawback = opened(claimant, ground);
        step(clawback, "demand", "{\"documentNumber\":\"Д-1\",\"demandedOn\":\"2019-12-02\"}");
        return clawback;
    }

    private static String opened(Claimant claimant, String ground) {
        return open(claimant, ground).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse open(Claimant claimant, String ground) {
        return OFFICER.create("/clawbacks", body(claimant, ground, ""));
    }

    private static String body(Claimant claimant, String ground, String more) {
        return "{\"applicationId\":\"%s\",\"ground\":\"%s\",\"reason\":\"The pledge was released.\"%s}"
                .formatted(claimant.id(), ground, more);
    }

    private static String payment(String clawback, String number, String amount) {
        return """
                {"documentNumber":"%s of %s","documentDate":"2019-12-20","receivedOn":"2019-12-23","amount":"%s"}""".formatted(number, clawback, amount);
    }

    private static ValidatableResponse step(String clawback, String step, String body) {
        return post(clawback, step, body).statusCode(200);
    }

    private static ValidatableResponse post(String clawback, String step, String body) {
        return OFFICER.post("/clawbacks/" + clawback + "/" + step, body);
    }

    private static void reimbursable(Claimant claimant, long kopecks) {
        DATABASE.execute(
                "update reimbursable_line set reimbursable_kopecks = ? where application_id = cast(? as uuid)",
                kopecks,
                claimant.id().toString());
    }

    private static List<String> entries(Claimant claimant, int year) {
        return DATABASE.column(
                "select kind || ' ' || interest_kopecks from ledger_entry where application_id = cast(? as uuid)"
                        + " and financial_year = ? order by number",
                claimant.id().toString(),
                year);
    }
}
