package zalog.budget.claim.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.claim.Claimant;
import zalog.budget.payment.Treasury;
import zalog.budget.reservation.UseCase;
import zalog.budget.reservation.Years;
import zalog.kernel.ApplicationId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.ZalogServers;
import zalog.kit.time.BusinessClock;

/** What a bank corrects of a year that is closed is claimed, or set off, in the year that it is posted in. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LateClaimsIT {
    private static final FinancialYear CLOSED = new FinancialYear(2031);
    private static final FinancialYear OPEN = new FinancialYear(2032);
    private static final Api OFFICER = new Api("officer");
    private static final Api BANK = new Api("bank-044525225");

    private final Deque<ApplicationId> loans = new ArrayDeque<>();
    private boolean isClosed;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    BusinessClock clock;

    @Test
    void aLateAdditionIsClaimedWhereItWasPostedAndPaidOnce() {
        var loan = loans.remove();
        tell(correction(loan, "F-1", 1, "1500.00"));
        claim(loan, CLOSED).statusCode(409).body("code", equalTo("CLAIM-006"));

        var claim = claimed(loan, OPEN);
        Treasury.pay(claim.getString("id"));

        assertThat(claim.getString("total")).isEqualTo("500.00");
        assertThat(claim.getInt("lines[0].lateCorrectionOf")).isEqualTo(2031);
        assertThat(claim.getString("lines[0].alreadyClaimed")).isEqualTo("1000.00");
        claim(loan, OPEN).statusCode(409).body("code", equalTo("CLAIM-002"));
        verify(CLOSED, OPEN);
    }

    @Test
    void whatWasPaidTooMuchOfAClosedYearIsSetOffOnceAndClaimedAgainWhenItIsDueAgain() {
        var loan = loans.remove();
        tell(correction(loan, "F-1", 1, "700.00"));
        claim(loan, OPEN).statusCode(409).body("code", equalTo("CLAIM-009"));
        tell(fee(loan, "F-2", "2032-02-01", "400.00"));

        var claim = claimed(loan, OPEN);
        Treasury.pay(claim.getString("id"));

        assertThat(claim.getString("total")).isEqualTo("100.00");
        assertThat(claim.getList("lines.setOff")).containsExactly("300.00", "0.00");
        assertThat(claim.getList("lines.claimed")).containsExactly("0.00", "400.00");
        var line =
                Claimant.FIRM.read("/loans/{id}/lines", loan).getMap("items.find { it.eventId == 'F-1-" + loan + "' }");
        assertThat(line).containsEntry("reimbursable", "700.00").containsEntry("claimed", "700.00");
        open(loan).statusCode(409).body("code", equalTo("CLAW-001"));
        tell(correction(loan, "F-1", 2, "1000.00"));
        assertThat(claimed(loan, OPEN).getString("total")).isEqualTo("300.00");
        verify(CLOSED, OPEN);
    }

    @Test
    void whatWasPaidTooMuchIsDemandedBackInsteadAndThenNotSetOff() {
        var loan = loans.remove();
        tell(reversal(loan, "F-1"), fee(loan, "F-2", "2032-02-01", "400.00"));
        String clawback = open(loan).statusCode(201).extract().path("id");

        assertThat(claimed(loan, OPEN).getString("total")).isEqualTo("400.00");
        assertThat(OFFICER.read("/clawbacks/{id}", clawback).getString("demanded"))
                .isEqualTo("1000.00");
        step(clawback, "demand", "{\"documentNumber\":\"1\",\"demandedOn\":\"2032-03-01\"}");
        step(clawback, "payments", """
                {"documentNumber":"2","documentDate":"2032-04-01","receivedOn":"2032-04-01","amount":"1000.00"}""");

        claim(loan, OPEN).statusCode(409).body("code", equalTo("CLAIM-004"));
        tell(reversal(loan, "R-F-1"));
        assertThat(claimed(loan, OPEN).getString("total")).isEqualTo("1000.00");
        verify(CLOSED, OPEN);
    }

    @Test
    void aClaimOfWhichAllIsSetOffNeedsNoPayment() {
        var loan = loans.remove();
        tell(correction(loan, "F-1", 1, "100.00"), fee(loan, "F-2", "2032-02-01", "400.00"));

        var claim = claimed(loan, OPEN);

        assertThat(claim.getString("status")).isEqualTo("PAID");
        assertThat(claim.getString("total")).isEqualTo("0.00");
        assertThat(open(loan).statusCode(201).extract().<String>path("id")).isNotBlank();
        assertThat(OFFICER.read("/clawbacks?limit=500")
                        .getList("items.findAll { it.applicationId == '" + loan + "' }.demanded"))
                .containsExactly("500.00");
        verify(CLOSED, OPEN);
    }

    /** The loans' fees of 1000.00 were paid in the year, and reimbursed; then the year was closed. Once for all tests. */
    @BeforeEach
    void paidAndClosed() {
        setClock(Instant.parse("2032-06-01T09:00:00Z"));
        if (isClosed) {
            return;
        }
        Years.add(CLOSED.value(), Money.ofRoubles(10_000_000));
        Years.add(OPEN.value(), Money.ofRoubles(10_000_000));
        for (int i = 0; i < 4; i++) {
            var loan = Requests.newId();
            var terms = Requests.loan("K-" + loan, LocalDate.of(2031, 10, 1), LocalDate.of(2031, 10, 16));
            Events.send(Requests.reserve(CLOSED, loan, Instant.parse("2031-10-20T09:00:00Z"), terms, Optional.empty()));
            Events.await(loan);
            tell(fee(loan, "F-1", "2031-11-01", "1000.00"));
            Treasury.pay(claimed(loan, CLOSED).getString("id"));
            loans.add(loan);
        }
        close(CLOSED);
        isClosed = true;
    }

    @AfterEach
    void today() {
        setClock(Instant.now());
    }

    private static void setClock(Instant now) {
        new Api("operator").put("/dev/clock", "{\"now\":\"" + now + "\"}").statusCode(200);
    }

    private void close(FinancialYear year) {
        var instance = new UseCase(sessions, clock);
        instance.begin(year, year.next().firstDay()).await().indefinitely();
        while (instance.step(year, 100).await().indefinitely()) {
            // until nothing is left to do
        }
    }

    private static ValidatableResponse claim(ApplicationId loan, FinancialYear year) {
        return Claimant.FIRM.create("/claims", """
                {"applicationId":"%s","from":"%s","to":"%s",
                 "payee":{"name":"ООО «Ромашка»","bic":"044525225","account":"40702810200000000001"}}""".formatted(loan, year.firstDay(), year.lastDay()));
    }

    private static JsonPath claimed(ApplicationId loan, FinancialYear year) {
        String id = claim(loan, year).statusCode(201).extract().path("id");
        return Claimant.FIRM.read("/claims/{id}", id);
    }

    private static ValidatableResponse open(ApplicationId loan) {
        return OFFICER.create(
                "/clawbacks",
                "{\"applicationId\":\"" + loan
                        + "\",\"ground\":\"OVERPAYMENT\",\"reason\":\"The bank corrected itself.\"}");
    }

    private static void step(String clawback, String step, String body) {
        OFFICER.post("/clawbacks/" + clawback + "/" + step, body).statusCode(200);
    }

    private static void verify(FinancialYear... years) {
        for (FinancialYear year : years) {
            assertThat(OFFICER.read("/ledger/{year}/verification", year).getList("faults"))
                    .isEmpty();
        }
    }

    private static void tell(String... events) {
        var body = "{\"events\":[" + String.join(",", events) + "]}";
        assertThat(BANK.post("/loans/events", body)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("verdicts.verdict"))
                .containsOnly("ACCEPTED");
    }

    private static String fee(ApplicationId loan, String event, String paidOn, String amount) {
        return event(loan, event, paid(paidOn, amount));
    }

    private static String correction(ApplicationId loan, String event, int day, String amount) {
        var fields = "'type':'CORRECTION','corrects':'%s-%s','madeAt':'2032-01-%02dT00:00:00Z','replacement':{%s}"
                .formatted(event, loan, day, paid("2031-11-01", amount));
        return event(loan, "C-" + day, fields);
    }

    private static String paid(String on, String amount) {
        return "'type':'GUARANTEE_FEE_PAID','paidOn':'" + on + "','amount':'" + amount + "'";
    }

    private static String reversal(ApplicationId loan, String of) {
        return event(loan, "R-" + of, "'type':'REVERSAL','reverses':'" + of + "-" + loan + "'");
    }

    private static String event(ApplicationId loan, String event, String fields) {
        return "{'eventId':'%s-%s','loan':{'agreementNumber':'K-%s','agreementDate':'2031-10-01'},%s}"
                .formatted(event, loan, loan, fields)
                .replace('\'', '"');
    }
}
