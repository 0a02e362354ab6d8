package zalog.budget.loan.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static zalog.budget.loan.adapter.Bank.FIRST;
import static zalog.budget.loan.adapter.Bank.OTHER;
import static zalog.budget.loan.adapter.Bank.drawdown;
import static zalog.budget.loan.adapter.Bank.event;
import static zalog.budget.loan.adapter.Bank.october;
import static zalog.budget.loan.adapter.Bank.reimbursable;
import static zalog.budget.loan.adapter.Bank.reservedLoan;
import static zalog.budget.loan.adapter.Bank.verdicts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.reservation.Years;
import zalog.contracts.budget.ReimbursementComputed;
import zalog.kernel.Money;
import zalog.kit.testing.ZalogServers;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class LoanStatementsIT {
    private static final Api APPLICANT = new Api("sme-7707083893");

    @Test
    void aCorrectionAndItsReversalAreAnnouncedAsDifferencesWithTheirExplanation() {
        var id = reservedLoan();
        FIRST.tell(drawdown(id, "D-" + id), october(id, "I-" + id));
        FIRST.tell(event(
                id,
                "CORRECTION",
                "C-" + id,
                "'corrects':'D-" + id + "','madeAt':'2019-11-05T11:00:00+03:00',"
                        + "'replacement':{'type':'DRAWDOWN','occurredOn':'2019-09-16','amount':'5000000.00'}"));
        assertThat(reimbursable(id)).containsExactly("19321.92");
        FIRST.tell(event(id, "REVERSAL", "R-" + id, "'reverses':'C-" + id + "'"));

        var computed = Events.await(id, 4).stream()
                .filter(ReimbursementComputed.class::isInstance)
                .map(ReimbursementComputed.class::cast)
                .toList();
        assertThat(computed.stream().flatMap(each -> each.change().stream()))
                .containsExactly(Money.of("38643.84"), Money.of("-19321.92"), Money.of("19321.92"));
        assertThat(computed.getLast().before()).contains(Money.of("19321.92"));
        assertThat(computed.getLast().explanation().orElseThrow().getFirst().ru())
                .isEqualTo("Рассчитано после событий банка R-" + id + ".");
        assertThat(FIRST.statement(id).getList("items.effect.status"))
                .containsExactly("STANDS", "STANDS", "REVERSED", "STANDS");
        assertThat(FIRST.statement(id).getString("items[2].effect.by")).isEqualTo("R-" + id);
    }

    @Test
    void aBankMaySpellTheAgreementOtherwiseEachTime() {
        var id = reservedLoan();
        String drawdown = drawdown(id, "D-" + id);
        FIRST.tell(respelled(drawdown), october(id, "I-" + id));

        assertThat(reimbursable(id)).containsExactly("38643.84");
        assertThat(verdicts(FIRST.post(drawdown, respelled(october(id, "I-" + id)))))
                .containsExactly("DUPLICATE", "DUPLICATE");
        FIRST.tell(respelled(event(id, "REVERSAL", "R-" + id, "'reverses':'I-" + id + "'")));
        assertThat(reimbursable(id)).isEmpty();
        for (var statement : List.of(
                FIRST.statement(id),
                APPLICANT.read("/loans/{id}/events", id),
                FIRST.api().read("/loans/events?agreementNumber={n}", "k-" + id))) {
            assertThat(statement.getList("items.effect.status")).containsExactly("STANDS", "REVERSED", "STANDS");
            assertThat(statement.getString("items[0].event.loan.agreementNumber"))
                    .isEqualTo(" k- " + id);
        }
        assertThat(FIRST.api().read("/loans?agreementNumber={n}", " k-" + id).getList("items"))
                .hasSize(1);
    }

    private static String respelled(String event) {
        return event.replace("\"K-", "\" k- ");
    }

    @Test
    void aReversalThatComesFirstWaitsForItsEvent() {
        var id = reservedLoan();

        FIRST.tell(event(id, "REVERSAL", "R-" + id, "'reverses':'I-" + id + "'"), drawdown(id, "D-" + id));
        assertThat(FIRST.statement(id).getList("items.effect.status")).containsExactly("WAITING", "STANDS");
        FIRST.tell(october(id, "I-" + id));

        assertThat(reimbursable(id)).isEmpty();
        assertThat(FIRST.statement(id).getList("items.effect.status")).containsExactly("STANDS", "STANDS", "REVERSED");
    }

    @Test
    void aPaymentThatIsCorrectedIntoAnotherYearLeavesTheOne() {
        var id = reservedLoan();
        FIRST.tell(drawdown(id, "D-" + id), october(id, "I-" + id));

        FIRST.tell(event(
                id,
                "CORRECTION",
                "C-" + id,
                "'corrects':'I-" + id + "','madeAt':'2020-02-05T11:00:00+03:00','replacement':{'type':'INTEREST_PAID',"
                        + "'paidOn':'2020-01-09','periodStart':'2019-09-30','periodEnd':'2019-10-31',"
                        + "'amount':'101917.81'}"));

        var computed = Events.await(id, 4).subList(2, 4).stream()
                .map(ReimbursementComputed.class::cast)
                .map(each -> each.financialYear() + " " + each.change().orElseThrow())
                .toList();
        assertThat(computed).containsExactly("2019 -38643.84", "2020 37157.53");
        assertThat(FIRST.statement(id).getList("items[1].lines.financialYear")).containsExactly(2020);
    }

    @Test
    void theBankAndTheFirmReadWhatWasSentAndWhatBecameOfIt() {
        var id = reservedLoan();
        FIRST.post(
                drawdown(id, "D-" + id),
                event(id, "DRAWDOWN", "X-" + id, "'occurredOn':'2999-09-16','amount':'10000000.01'"),
                event(id, "GIFT", "Y-" + id, "'amount':1"),
                drawdown(id, "D-" + id),
                october(id, "I-" + id));

        for (var statement : List.of(FIRST.statement(id), APPLICANT.read("/loans/{id}/events", id))) {
            assertThat(statement.getList("items.event.eventId"))
                    .containsExactlyInAnyOrder("D-" + id, "I-" + id, "X-" + id, "Y-" + id);
            assertThat(statement.getList("items.verdict"))
                    .containsExactly("ACCEPTED", "ACCEPTED", "REFUSED", "REFUSED");
            assertThat(statement.getList("items[2].violations.code")).containsExactly("LOAN-003", "LOAN-005");
            assertThat(statement.getList("items[3].violations.pointer")).containsExactly("/type");
            assertThat(statement.getString("items[1].lines[0].reimbursable")).isEqualTo("38643.84");
        }
        var page = FIRST.api().read("/loans/events?agreementNumber={n}&limit=3", "K-" + id);
        var rest = FIRST.api()
                .read("/loans/events?agreementNumber={n}&limit=3&after={c}", "K-" + id, page.getString("next"));
        assertThat(page.getList("items")).hasSize(3);
        assertThat(rest.getList("items.event.eventId")).containsExactly("Y-" + id);
        assertThat(FIRST.api()
                        .read("/loans/events?agreementNumber={n}&to=2018-12-31", "K-" + id)
                        .getList("items"))
                .isEmpty();
        FIRST.api().get("/loans/events?from=yesterday").statusCode(400);
        OTHER.api().get("/loans/{id}/events", id).statusCode(404);
        assertThat(OTHER.statement(id).getList("items")).isEmpty();
    }

    @Test
    void afterAnAssignmentTheOtherBankTellsOfTheLoan() {
        var id = reservedLoan();
        FIRST.tell(drawdown(id, "D-" + id), october(id, "I-" + id));
        assertThat(OTHER.post(event(id, "LOAN_CLOSED", "L-" + id, "'occurredOn':'2019-12-31'"))
                        .getList("verdicts.violations.code.flatten()"))
                .containsExactly("LOAN-001");

        FIRST.tell(event(id, "ASSIGNED", "A-" + id, "'occurredOn':'2019-11-05','assignee':'044525974'"));
        OTHER.tell(event(
                id,
                "INTEREST_PAID",
                "N-" + id,
                "'paidOn':'2019-11-30','periodStart':'2019-10-31','periodEnd':'2019-11-30','amount':'98630.14'"));

        assertThat(reimbursable(id)).containsExactly("38643.84", "37397.26");
        assertThat(OTHER.api().read("/loans?agreementNumber={n}", "K-" + id).getList("items.applicationId"))
                .containsExactly(id.toString());
        assertThat(OTHER.api().read("/loans/{id}/events", id).getList("items")).hasSize(5);
        assertThat(OTHER.statement(id).getList("items.event.eventId")).containsExactly("L-" + id, "N-" + id);
        assertThat(FIRST.api().read("/loans/{id}/lines", id).getList("items.eventId"))
                .containsExactly("I-" + id);
        assertThat(FIRST.api().read("/loans/{id}/events", id).getList("items")).hasSize(3);
        FIRST.tell(event(id, "PENALTY_PAID", "M-" + id, "'paidOn':'2019-12-31','amount':'1.00'"));
        assertThat(FIRST.statement(id).getString("items.find { it.event.eventId == 'M-" + id + "' }.effect.status"))
                .isEqualTo("WITHOUT_EFFECT");

        FIRST.tell(event(id, "REVERSAL", "U-" + id, "'reverses':'A-" + id + "'"));
        assertThat(FIRST.statement(id).getString("items.find { it.event.eventId == 'M-" + id + "' }.effect.status"))
                .isEqualTo("STANDS");
        OTHER.tell(event(id, "PENALTY_PAID", "P-" + id, "'paidOn':'2019-12-31','amount':'1.00'"));
        assertThat(reimbursable(id)).containsExactly("38643.84");
        OTHER.api().get("/loans/{id}", id).statusCode(404);
        assertThat(OTHER.api().read("/loans?agreementNumber={n}", "K-" + id).getList("items"))
                .isEmpty();
    }

    @Test
    void eventsMayBeSentAsCsv() {
        var id = reservedLoan();
        var csv = """
                type,eventId,agreementNumber,agreementDate,occurredOn,paidOn,periodStart,periodEnd,amount
                DRAWDOWN,D-#,K-#,2019-09-10,2019-09-16,,,,10000000.00
                INTEREST_PAID,I-#,K-#,2019-09-10,,2019-10-31,2019-09-30,2019-10-31,101917.81
                INTEREST_PAID,J-#,K-#,2019-09-10,,2019-10-32,2019-09-30,2019-10-31,101917.81
                """.replace("#", id.toString());

        var answer = FIRST.api()
                .post("/loans/events", "text/csv; charset=utf-8", csv)
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(verdicts(answer)).containsExactly("ACCEPTED", "ACCEPTED", "REFUSED");
        assertThat(answer.getInt("verdicts[2].violations[0].row")).isEqualTo(4);
        assertThat(answer.getString("verdicts[2].violations[0].column")).isEqualTo("paidOn");
        assertThat(reimbursable(id)).containsExactly("38643.84");
        assertThat(verdicts(FIRST.post(drawdown(id, "D-" + id)))).containsExactly("DUPLICATE");
        FIRST.api().post("/loans/events", "text/csv", "gift\n1").statusCode(400);
    }

    @Test
    void aGuaranteeThatWasCalledBeforeTheApplicationSuspendsFromTheFirstPaymentOn() {
        var id = Requests.newId();
        Events.guaranteeCalled(id, LocalDate.of(2019, 9, 10), LocalDate.of(2019, 10, 11));
        await().until(() -> Years.DATABASE.count(
                        "select count(*) from loan_guarantee where number = ? and called_on is not null", "G-" + id)
                == 1);

        Bank.reserve(id);
        FIRST.tell(drawdown(id, "D-" + id), october(id, "I-" + id));

        assertThat(reimbursable(id)).containsExactly("12465.75");
    }

    @Test
    void aCalledGuaranteeSuspendsAndRegularisationReinstates() {
        var id = reservedLoan();
        FIRST.tell(drawdown(id, "D-" + id), october(id, "I-" + id));

        Events.guaranteeCalled(id, LocalDate.of(2019, 9, 10), LocalDate.of(2019, 10, 11));

        var computed = (ReimbursementComputed) Events.await(id, 3).getLast();
        assertThat(computed.reimbursable()).hasToString("12465.75");
        assertThat(computed.change()).isEqualTo(Optional.of(Money.of("-26178.09")));
        assertThat(APPLICANT.read("/loans/{id}/lines", id).getString("items[0].calculation.bound"))
                .isEqualTo("SUSPENSION");
        FIRST.tell(event(id, "REGULARISED", "R-" + id, "'occurredOn':'2019-10-21'"));
        assertThat(reimbursable(id)).containsExactly("26178.08");
    }

    @Test
    void aGuaranteeThatRunsOutSuspendsUntilItIsProlonged() {
        var agreed = LocalDate.of(2019, 9, 10);
        var id = reservedLoan();
        FIRST.tell(drawdown(id, "D-" + id), october(id, "I-" + id));

        var guarantee = Events.guaranteed(id, agreed, LocalDate.of(2019, 10, 10));
        assertThat(((ReimbursementComputed) Events.await(id, 3).getLast()).reimbursable())
                .hasToString("12465.75");
        Events.amended(guarantee, id, agreed, LocalDate.of(2020, 10, 10));

        assertThat(((ReimbursementComputed) Events.await(id, 4).getLast()).reimbursable())
                .hasToString("38643.84");
    }
}
