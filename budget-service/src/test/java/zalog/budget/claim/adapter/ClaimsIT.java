package zalog.budget.claim.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.Requests;
import zalog.budget.claim.Claimant;
import zalog.budget.payment.Treasury;
import zalog.kernel.Money;
import zalog.kit.testing.Database;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class ClaimsIT {
    private static final Database DATABASE = new Database(Service.BUDGET);
    private static final Api OFFICER = new Api("officer");

    @Test
    void aClaimShowsEveryLineWithItsFiguresAndReasons() {
        var claimant = Claimant.withOctober();

        var claim = claimant.read(claimant.claimed());

        assertThat(claim.getString("status")).isEqualTo("FILED");
        assertThat(claim.getString("total")).isEqualTo("38643.84");
        assertThat(claim.getString("lines[0].paid")).isEqualTo("101917.81");
        assertThat(claim.getString("lines[0].reimbursable")).isEqualTo("38643.84");
        assertThat(claim.getString("lines[0].alreadyClaimed")).isEqualTo("0.00");
        assertThat(claim.getString("lines[0].claimed")).isEqualTo("38643.84");
        assertThat(claim.getString("lines[0].cut")).isEqualTo("0.00");
        assertThat(claim.getList("lines[0].explanation")).isNotEmpty();
        assertThat(claim.getString("payee.account")).isEqualTo("40702810200000000001");
    }

    @Test
    void whatWasClaimedIsRefusedByNameUntilTheClaimIsWithdrawn() {
        var claimant = Claimant.withOctober();
        var first = claimant.claimed();

        claimant.claim()
                .statusCode(409)
                .body("code", equalTo("CLAIM-002"))
                .body("detail", containsString(first))
                .body("violations[0].text", containsString("I-" + claimant.id()));
        assertThat(withdraw(first)).isEqualTo(200);
        assertThat(withdraw(first)).isEqualTo(409);

        assertThat(claimant.read(first).getString("status")).isEqualTo("WITHDRAWN");
        assertThat(claimant.read(claimant.claimed()).getString("total")).isEqualTo("38643.84");
    }

    @Test
    void whatHasGrownSinceIsClaimedWithWhatWasTakenBefore() {
        var claimant = Claimant.reserved(Money.ZERO);
        claimant.drawn("D-1", "4000000.00");
        claimant.october("I");
        assertThat(claimant.read(claimant.claimed()).getString("total")).isEqualTo("15457.53");

        claimant.drawn("D-2", "6000000.00");
        var second = claimant.read(claimant.claimed());

        assertThat(second.getString("total")).isEqualTo("23186.31");
        assertThat(second.getString("lines[0].alreadyClaimed")).isEqualTo("15457.53");
        assertThat(second.getList("lines[0].reasons.code")).containsExactly("CLAIM-002");
    }

    @Test
    void aSecondPaymentForTheSameDaysIsCutByName() {
        var claimant = Claimant.withOctober();
        claimant.october("J");

        var claim = claimant.read(claimant.claimed());

        assertThat(claim.getString("total")).isEqualTo("38643.84");
        assertThat(claim.getList("lines.claimed")).containsExactly("38643.84", "0.00");
        assertThat(claim.getString("lines[1].reasons[0].code")).isEqualTo("CLAIM-003");
        assertThat(claim.getString("lines[1].reasons[0].text"))
                .contains("I-" + claimant.id())
                .contains("2019-10-01 – 2019-10-31");
    }

    @Test
    void aFeeToldOfTwiceIsRefusedByItsDocument() {
        var claimant = Claimant.reserved(Money.ofRoubles(1000));
        var fee = """
                "type":"GUARANTEE_FEE_PAID","paidOn":"2019-10-01","amount":"%s","document":{"number":"17","date":"2019-10-01"}""";
        claimant.told("F", fee.formatted("100.00"));
        claimant.told("G", fee.formatted("100.01"));

        var claim = claimant.read(claimant.claimed());

        assertThat(claim.getString("total")).isEqualTo("100.00");
        assertThat(claim.getList("lines[1].reasons.code")).containsExactly("CLAIM-003");
        assertThat(claim.getString("lines[1].reasons[0].text")).contains("№ 17");
    }

    /** The bank takes the payment back and tells of it once more, under another id and for another day. */
    @Test
    void aPaymentToldOfAnewIsSetOffAgainstTheOneThatWasPaid() {
        var claimant = Claimant.withOctober();
        Treasury.pay(claimant.claimed());
        claimant.reversed("I");
        claimant.claim().statusCode(409).body("code", equalTo("CLAIM-009"));
        claimant.interest("J", "2019-11-01", "2019-09-29", "2019-10-31", "101917.81");

        var claim = claimant.read(claimant.claimed());

        assertThat(claim.getString("status")).isEqualTo("FILED");
        assertThat(claim.getList("lines.setOff")).containsExactlyInAnyOrder("0.00", "38643.84");
        assertThat(claim.getString("total")).isEqualTo("1246.57");
        claimant.reversed("J");
        claimant.reversed("RI");
        assertThat(withdraw(claim.getString("id"))).isEqualTo(200);
        claimant.claim().statusCode(409).body("code", equalTo("CLAIM-002"));
    }

    @Test
    void whatWasSetOffInTheYearIsClaimedAgainWhenItIsDueAgain() {
        var claimant = Claimant.withOctober();
        Treasury.pay(claimant.claimed());
        claimant.reversed("I");
        claimant.october("J");
        assertThat(claimant.read(claimant.claimed()).getString("total")).isEqualTo("0.00");
        claimant.reversed("RI"); // now J is for the same days as I, which comes first

        var claim = claimant.read(claimant.claimed());

        assertThat(claim.getString("status")).isEqualTo("PAID");
        assertThat(claim.getList("lines.claimed")).containsExactlyInAnyOrder("38643.84", "0.00");
        assertThat(claim.getList("lines.setOff")).containsExactlyInAnyOrder("0.00", "38643.84");
    }

    @Test
    void ofManyClaimsAtOnceOneTakesTheLines() throws Exception {
        var claimant = Claimant.withOctober();
        List<Callable<Integer>> claims =
                Collections.nCopies(12, () -> claimant.claim().extract().statusCode());

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(claims.size())) {
            for (var answer : threads.invokeAll(claims)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(DATABASE.column(
                        "select claimed_kopecks from reimbursable_line where application_id = cast(? as uuid)",
                        claimant.id().toString()))
                .containsExactly("3864384");
    }

    @Test
    void theSameRequestFilesOneClaim() {
        var claimant = Claimant.withOctober();
        var key = "K-" + claimant.id();

        var first = Claimant.FIRM
                .create("/claims", claimant.body(), key)
                .statusCode(201)
                .extract();
        var again = Claimant.FIRM
                .create("/claims", claimant.body(), key)
                .statusCode(201)
                .extract();

        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(again.header("Location")).endsWith("/claims/" + first.path("id"));
    }

    @Test
    void theDatabaseRefusesASecondClaimOfALine() {
        var claimant = Claimant.withOctober();
        var claim = claimant.claimed();

        assertThatThrownBy(() -> DATABASE.execute(
                        """
                        with other as (
                            insert into claim (id, application_id, claimant, financial_year, period_from, period_to,
                                payee_name, payee_bic, payee_account, interest_kopecks, guarantee_fee_kopecks, status,
                                filed_by, filed_at)
                            select cast(? as uuid), application_id, claimant, 2019, period_from, period_to, payee_name,
                                payee_bic, payee_account, 1, 0, 'FILED', 'x', filed_at
                            from claim where id = cast(? as uuid)
                        )
                        insert into claim_line (claim_id, application_id, event_id, line, financial_year, paid_on,
                            paid_kopecks, reimbursable_kopecks, already_kopecks, claimed_kopecks, cut_kopecks, why,
                            taking)
                        select cast(? as uuid), application_id, event_id, line, 2019, paid_on, 10, 10, 0, 1, 9, '{}', 1
                        from claim_line where claim_id = cast(? as uuid)
                        """, claimant.id().toString(), claim, claimant.id().toString(), claim))
                .rootCause()
                .hasMessageContaining("claim_line_once");
    }

    @Test
    void eachSeesItsOwnClaimsAndOfficersRefuseThem() {
        var claimant = Claimant.withOctober();
        var claim = claimant.claimed();
        var other = new Api("sme-7710349494");

        other.get("/claims/{id}", claim).statusCode(404);
        other.post("/claims/" + claim + "/withdrawal", "").statusCode(404);
        other.create("/claims", claimant.body()).statusCode(404);
        assertThat(other.read("/claims").getList("items")).isEmpty();
        assertThat(Claimant.FIRM
                        .read("/claims?year=2019&status=FILED&limit=500")
                        .getList("items.id"))
                .contains(claim);
        OFFICER.create("/claims", claimant.body()).statusCode(403);
        OFFICER.post("/claims/" + claim + "/refusal", "{}").statusCode(422);
        OFFICER.post("/claims/" + claim + "/refusal", "{\"reason\":\"The account is not the firm's.\"}")
                .statusCode(200)
                .body("status", equalTo("REFUSED"));
        assertThat(new Api("auditor").read("/claims/{id}", claim).getString("reason"))
                .isEqualTo("The account is not the firm's.");
        assertThat(claimant.read(claimant.claimed()).getString("total")).isEqualTo("38643.84");
    }

    @Test
    void everyFaultOfAClaimIsNamed() {
        var body = """
                {"applicationId":"%s","from":"2019-10-01","to":"2020-10-01",
                 "payee":{"name":"=1+1","bic":"044525225","account":"40702810200000000002"}}""".formatted(Requests.newId());

        Claimant.FIRM
                .create("/claims", body)
                .statusCode(422)
                .body("violations.pointer", equalTo(List.of("/payee/name", "/payee/account", "/to")));
        Claimant.FIRM.post("/claims", body).statusCode(400);
        Claimant.FIRM.get("/claims?status=GONE").statusCode(400);
    }

    private static int withdraw(String claim) {
        return Claimant.FIRM
                .post("/claims/" + claim + "/withdrawal", "")
                .extract()
                .statusCode();
    }
}
