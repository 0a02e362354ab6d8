package zalog.budget.ledger.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.claim.Claimant;
import zalog.budget.payment.Treasury;
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
        String clawback = OFFICER.create("/clawbacks", """
                {"applicationId":"%s","ground":"FALSE_STATEMENT","reason":"The pledge was released"}""".formatted(claimant.id()))
                .statusCode(201)
                .extract()
                .path("id");
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

    private static void step(String clawback, String step, String body) {
        OFFICER.post("/clawbacks/" + clawback + "/" + step, body).statusCode(200);
    }
}
