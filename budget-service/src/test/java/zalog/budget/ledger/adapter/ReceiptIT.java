package zalog.budget.ledger.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.claim.Claimant;
import zalog.budget.payment.Treasury;
import zalog.budget.reservation.Years;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.ZalogServers;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class ReceiptIT {
    private static final Api OFFICER = new Api("officer");

    @Test
    void theReservationTheLineThePaymentAndTheRefundHaveTheirReceipts() {
        var claimant = Claimant.withOctober();
        var claim = claimant.claimed();
        Treasury.pay(claim);
        String clawback = opened(claimant, "The pledge was released");
        step(clawback, "demand", "{\"documentNumber\":\"1\",\"demandedOn\":\"2019-12-02\"}");
        step(clawback, "payments", """
                {"documentNumber":"77","documentDate":"2019-12-20","receivedOn":"2019-12-23","amount":"38643.84"}""");

        var receipt = Claimant.FIRM.read("/receipts/{id}/2019", claimant.id());

        assertThat(receipt.getString("rules.id")).startsWith("533/").isEqualTo(receipt.getString("loan.ruleSet"));
        assertThat(receipt.getList("items.causeKind"))
                .containsExactly("APPLICATION", "LOAN_EVENT", "CLAIM", "CLAWBACK");
        assertThat(receipt.getList("items.collect { it.entries.kind.join(' ') }"))
                .containsExactly("RESERVED", "REIMBURSABLE_ADDED", "OBLIGATED DISBURSED", "REFUNDED");
        assertThat(receipt.getString("items[0].explanation[0]")).contains("RUB of interest");
        assertThat(receipt.getList("items[1].calculations")).hasSize(1);
        assertThat(receipt.getString("items[2].explanation[0]")).contains(claim);
        assertThat(receipt.getString("items[2].explanation[1]"))
                .contains("I-" + claimant.id(), "38643.84 RUB are reimbursable", "38643.84 are claimed");
        assertThat(receipt.getString("items[3].explanation[1]"))
                .contains("77", "38643.84 RUB", "FALSE_STATEMENT, The pledge was released");
    }

    @Test
    void aRequestThatWasRefusedHasAReceiptWithoutEntries() {
        var year = new FinancialYear(2229);
        var id = Requests.newId();
        Events.send(Requests.fee(year, id, Instant.parse("2019-09-20T09:00:00Z"), new Money(20)));
        Events.await(id);

        var receipt = Claimant.FIRM.read("/receipts/{id}/2229", id);

        assertThat(receipt.getString("rules.id")).isEqualTo("533/2019-04-30");
        assertThat(receipt.getString("loan.applicationId")).isEqualTo(id.toString());
        assertThat(receipt.getList("items.causeKind")).containsExactly("APPLICATION");
        assertThat(receipt.getList("items[0].explanation"))
                .containsExactly(
                        "The programme has no budget for 2229. Ask the ministry, which may add the year, or file in a year"
                                + " that has one.",
                        "The loan agreement lets expect 0.00 RUB of interest and 0.20 RUB of the guarantee fee in 2229.");
        assertThat(receipt.getList("items[0].entries")).isEmpty();
        new Api("sme-7710349494").get("/receipts/{id}/2229", id).statusCode(404);
        Claimant.FIRM.get("/receipts/{id}/2230", id).statusCode(404);
    }

    @Test
    void aRequestWhoseAgreementIsTakenHasAReceipt() {
        var claimant = Claimant.reserved(Money.ZERO);
        var again = Requests.newId();
        Events.send(Requests.reserve(
                claimant.year(),
                again,
                Instant.parse("2019-09-25T09:00:00Z"),
                Requests.loan("K-" + claimant.id(), LocalDate.of(2019, 9, 10), LocalDate.of(2019, 9, 16)),
                Optional.empty()));
        Events.await(again);

        var receipt = Claimant.FIRM.read("/receipts/{id}/2019", again);

        assertThat(receipt.getString("items[0].explanation[0]"))
                .contains("is under application " + claimant.id() + " already");
        assertThat(receipt.getList("items[0].calculations")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "2018", "9999", "0999", "20190", "year"})
    void aYearInWhichNothingHappenedHasNoReceipt(String year) {
        Claimant.FIRM
                .get("/receipts/{id}/{year}", Claimant.reserved(Money.ZERO).id(), year)
                .statusCode(404);
    }

    @Test
    void aRequestThatWaitsSaysThatNothingIsReserved() {
        var year = Years.add(2231, new Money(10));
        var id = Requests.newId();
        Events.send(Requests.fee(year, id, Instant.parse("2019-09-20T09:00:00Z"), new Money(20)));
        Events.await(id);

        var receipt = Claimant.FIRM.read("/receipts/{id}/2231", id);

        assertThat(receipt.getList("items[0].entries.kind")).containsExactly("WAITLISTED");
        assertThat(receipt.getString("items[0].explanation[1]"))
                .contains("0.20 RUB of the guarantee fee did not fit", "nothing is reserved");
    }

    @Test
    void aClaimThatWasRefusedAndAPaymentThatWasRejectedHaveTheirReceipts() {
        var claimant = Claimant.withOctober();
        var refused = claimant.claimed();
        OFFICER.post("/claims/" + refused + "/refusal", "{\"reason\":\"No stamp\"}")
                .statusCode(200);
        var rejected = claimant.claimed();
        String batch = Treasury.made(rejected);
        Treasury.approve(batch).statusCode(200);
        Treasury.answerAll(batch, "REJECTED,,Account closed");

        var receipt = Claimant.FIRM.read("/receipts/{id}/2019", claimant.id());

        assertThat(receipt.getList("items.causeId")).endsWith(refused, rejected);
        assertThat(receipt.getList("items[2].entries")).isEmpty();
        assertThat(receipt.getString("items[2].explanation[0]")).contains("38643.84 RUB of interest");
        assertThat(receipt.getString("items[2].explanation[1]")).contains("38643.84 are claimed");
        assertThat(receipt.getString("items[2].explanation[-1]"))
                .startsWith("The claim was refused on ")
                .endsWith(": No stamp.");
        assertThat(receipt.getList("items[3].entries.kind")).containsExactly("OBLIGATED");
        assertThat(receipt.getString("items[3].explanation[-1]"))
                .isEqualTo("Payment 1 of batch " + batch + " was not made, the treasury rejected it: Account closed.");
    }

    @Test
    void aRefundIsOnTheReceiptOfTheYearWhoseLedgerHasIt() {
        var claimant = Claimant.withOctober();
        Treasury.pay(claimant.claimed());
        String clawback = opened(claimant, "x");
        step(clawback, "demand", "{\"documentNumber\":\"1\",\"demandedOn\":\"2019-12-02\"}");
        step(clawback, "payments", """
                {"documentNumber":"79","documentDate":"2019-12-20","receivedOn":"2019-12-23","amount":"20000.00"}""");
        step(clawback, "payments", """
                {"documentNumber":"78","documentDate":"2020-01-09","receivedOn":"2020-01-09","amount":"18643.84"}""");

        assertThat(refunds(claimant, 2019))
                .singleElement()
                .asString()
                .contains("document 79 (2019-12-20): 20000.00 RUB");
        assertThat(refunds(claimant, 2020))
                .singleElement()
                .asString()
                .contains("document 78 (2020-01-09): 18643.84 RUB");
    }

    @Test
    void aDemandOfWhichNothingCameBackYetHasAReceiptInTheYearOfTheMoney() {
        var claimant = Claimant.withOctober();
        Treasury.pay(claimant.claimed());
        String clawback = opened(claimant, "x");

        assertThat(refunds(claimant, 2019))
                .containsExactly("To be paid back of the money of 2019: 38643.84 RUB. Ground: FALSE_STATEMENT, x.");

        step(clawback, "demand", "{\"documentNumber\":\"1\",\"demandedOn\":\"2019-12-02\"}");
        var receipt = Claimant.FIRM.read("/receipts/{id}/2019", claimant.id());
        assertThat(receipt.getString("items[-1].causeId")).isEqualTo(clawback);
        assertThat(receipt.getList("items[-1].entries")).isEmpty();
        assertThat(receipt.getString("items[-1].explanation[1]"))
                .contains("Demanded by document 1 (2019-12-02), due by ");
    }

    private static List<String> refunds(Claimant claimant, int year) {
        return Claimant.FIRM
                .read("/receipts/{id}/{year}", claimant.id(), year)
                .getList("items.find { it.causeKind == 'CLAWBACK' }.explanation.drop(1)", String.class);
    }

    /** The id of a case about all that was paid to the firm. */
    private static String opened(Claimant claimant, String reason) {
        return OFFICER.create("/clawbacks", """
                {"applicationId":"%s","ground":"FALSE_STATEMENT","reason":"%s"}""".formatted(claimant.id(), reason))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void step(String clawback, String step, String body) {
        OFFICER.post("/clawbacks/" + clawback + "/" + step, body).statusCode(200);
    }
}
