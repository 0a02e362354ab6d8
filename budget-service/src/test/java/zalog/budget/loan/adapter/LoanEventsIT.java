package zalog.budget.loan.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.loan.adapter.Bank.FIRST;
import static zalog.budget.loan.adapter.Bank.YEAR;
import static zalog.budget.loan.adapter.Bank.drawdown;
import static zalog.budget.loan.adapter.Bank.event;
import static zalog.budget.loan.adapter.Bank.october;
import static zalog.budget.loan.adapter.Bank.reimbursable;
import static zalog.budget.loan.adapter.Bank.reservedLoan;
import static zalog.budget.loan.adapter.Bank.verdicts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.Events;
import zalog.budget.Requests;
import zalog.budget.reservation.Years;
import zalog.contracts.budget.LoanClosed;
import zalog.contracts.budget.LoanReopened;
import zalog.contracts.budget.ReimbursementComputed;
import zalog.kit.testing.ZalogServers;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class LoanEventsIT {
    private static final Api APPLICANT = new Api("sme-7707083893");

    @Test
    void interestThatComesBeforeItsDrawdownIsComputedAnewWhenTheDrawdownComes() {
        var id = reservedLoan();

        assertThat(verdicts(FIRST.post(october(id, "I-" + id)))).containsExactly("ACCEPTED");
        assertThat(reimbursable(id)).containsExactly("0.00");
        assertThat(verdicts(FIRST.post(drawdown(id, "D-" + id)))).containsExactly("ACCEPTED");

        assertThat(reimbursable(id)).containsExactly("38643.84");
        var computed = Events.await(id, 3).stream()
                .filter(ReimbursementComputed.class::isInstance)
                .map(event -> ((ReimbursementComputed) event).reimbursable().toString())
                .toList();
        assertThat(computed).containsExactly("0.00", "38643.84");
        var line = APPLICANT.read("/loans/{id}/lines", id);
        assertThat(line.getString("items[0].calculation.rows[0].principal")).isEqualTo("10000000.00");
        assertThat(line.getString("items[0].calculation.bound")).isEqualTo("CEILING_RATE");
        assertThat(APPLICANT.read("/loans/{id}/events", id).getList("items.event.type"))
                .containsExactly("INTEREST_PAID", "DRAWDOWN");
    }

    @Test
    void everyEventOfABatchGetsItsOwnVerdict() {
        var id = reservedLoan();
        var otherBody = drawdown(id, "D-" + id).replace("2019-09-16", "2019-09-17");
        var future = october(id, "F-" + id).replace("2019-10-31", "2999-10-31");

        var answer = FIRST.post(
                drawdown(id, "D-" + id),
                drawdown(id, "D-" + id),
                otherBody,
                "{\"type\":\"GIFT\"}",
                future,
                drawdown(Requests.newId(), "X-" + id),
                october(id, "I-" + id));

        assertThat(verdicts(answer))
                .containsExactly("ACCEPTED", "DUPLICATE", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "ACCEPTED");
        assertThat(answer.getList("verdicts.violations.code.flatten().unique()"))
                .containsExactly("LOAN-006", "FORM-004", "FORM-001", "LOAN-003", "LOAN-001");
        assertThat(answer.getList("verdicts[4].violations.pointer")).containsExactly("/paidOn", "/periodEnd");
        assertThat(reimbursable(id)).containsExactly("38643.84");
        assertThat(verdicts(FIRST.post(drawdown(id, "D-" + id), october(id, "I-" + id))))
                .containsExactly("DUPLICATE", "DUPLICATE");
    }

    @Test
    void whatNoDatabaseCanKeepIsRefusedAloneAndShownInTheStatement() {
        var id = reservedLoan();
        var halfACharacter = drawdown(id, "\\ud800" + id);
        var otherHalf = drawdown(id, "\\udfff" + id);
        var nothing = drawdown(id, "\\u0000" + id);
        var ages = "{\"type\":\"CORRECTION\",\"eventId\":\"C-" + id + "\",\"corrects\":\"D-" + id
                + "\",\"madeAt\":\"-999999999-01-01T00:00:00+18:00\",\"loan\":{\"agreementNumber\":\"K\","
                + "\"agreementDate\":\"0000-01-01\"},"
                + "\"replacement\":{\"type\":\"REGULARISED\",\"occurredOn\":\"0000-01-01\"}}";

        var strange =
                "{\"\\udfff\":1e100000," + drawdown(id, "B-" + id).substring(1).replace("10000000.00", "\\ud800");

        var answer = FIRST.post(halfACharacter, otherHalf, nothing, ages, strange, drawdown(id, "D-" + id));

        assertThat(verdicts(answer)).containsExactly("REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "ACCEPTED");
        assertThat(answer.getList("verdicts.violations.pointer.flatten()"))
                .containsExactly(
                        "/eventId",
                        "/eventId",
                        "/eventId",
                        "/loan/agreementDate",
                        "/madeAt",
                        "/replacement/occurredOn",
                        "/amount",
                        "/\uFFFD");
        assertThat(APPLICANT.read("/loans/{id}/events", id).getList("items.verdict"))
                .containsExactly("ACCEPTED", "REFUSED", "REFUSED", "REFUSED", "REFUSED"); // one names another loan
    }

    @Test
    void aThousandEventsOfOneLoanAreTakenAndEachLineIsExplainedInAFewWords() {
        var id = reservedLoan();
        FIRST.tell(drawdown(id, "D-" + id));
        var rates = IntStream.range(0, 60)
                .mapToObj(day -> event(
                        id,
                        "RATE_CHANGED",
                        "R-%d-%s".formatted(day, id),
                        "'occurredOn':'%s','rate':'%d'"
                                .formatted(LocalDate.of(2019, 9, 1).plusDays(day + 9), day + 1)));
        var payments = IntStream.range(0, 940)
                .mapToObj(n -> october(id, "I-%04d-%s".formatted(n, id)).replace("101917.81", "1.00"));

        FIRST.tell(Stream.concat(rates, payments).toArray(String[]::new));

        assertThat(reimbursable(id)).hasSize(940).containsOnly("0.70");
        var told = (ReimbursementComputed) Events.await(id, 941).getLast();
        assertThat(told.explanation().orElseThrow()).hasSize(32);
        assertThat(told.ruleSet()).contains("533/2019-04-30");
        assertThat(told.explanation().orElseThrow().getFirst().en()).endsWith(" and 995 more.");
    }

    @Test
    void aLoansLinesAreReadPageByPage() {
        var id = reservedLoan();
        FIRST.tell(drawdown(id, "D-" + id), october(id, "J-" + id), october(id, "I-" + id));
        FIRST.tell(october(id, "A-" + id).replace("\"paidOn\":\"2019-10-31\"", "\"paidOn\":\"2019-11-01\""));

        var first = APPLICANT.read("/loans/{id}/lines?limit=2", id);
        var rest = APPLICANT.read("/loans/{id}/lines?limit=2&after={c}", id, first.getString("next"));

        assertThat(first.getList("items.eventId")).containsExactly("I-" + id, "J-" + id);
        assertThat(rest.getList("items.eventId")).containsExactly("A-" + id);
        assertThat(rest.getString("next")).isNull();
        APPLICANT.get("/loans/{id}/lines?limit=0", id).statusCode(400);
        APPLICANT.get("/loans/{id}/lines?after=*", id).statusCode(400);
    }

    @Test
    void anEventSentManyTimesAtOnceIsRecordedOnce() throws Exception {
        var id = reservedLoan();
        List<Callable<List<String>>> posts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            posts.add(() -> verdicts(FIRST.post(drawdown(id, "D-" + id), october(id, "I-" + id))));
        }

        List<String> verdicts = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(posts.size())) {
            for (var answer : threads.invokeAll(posts)) {
                verdicts.addAll(answer.get());
            }
        }

        assertThat(verdicts).hasSize(24).containsOnly("ACCEPTED", "DUPLICATE");
        assertThat(verdicts.stream().filter("ACCEPTED"::equals)).hasSize(2);
        assertThat(reimbursable(id)).containsExactly("38643.84");
        assertThat(Years.DATABASE.column(
                        "select sum(case kind when 'REIMBURSABLE_ADDED' then 1 when 'REIMBURSABLE_REDUCED' then -1 else 0 end"
                                + " * interest_kopecks) from ledger_entry where kind like 'REIMBURSABLE%'"
                                + " and application_id = cast(? as uuid)",
                        id.toString()))
                .containsExactly("3864384");
    }

    @Test
    void eachSeesItsOwnLoansOnly() {
        var id = reservedLoan();

        FIRST.api().get("/loans/{id}", id).statusCode(200);
        APPLICANT.get("/loans/{id}", id).statusCode(200);
        new Api("auditor").get("/loans/{id}/lines", id).statusCode(200);
        new Api("bank-044525974").get("/loans/{id}", id).statusCode(404);
        new Api("sme-7710349494").get("/loans/{id}/events", id).statusCode(404);
        assertThat(FIRST.api().read("/loans?agreementNumber={n}", "K-" + id).getList("items.applicationId"))
                .containsExactly(id.toString());
        assertThat(new Api("sme-7710349494").read("/loans").getList("items")).isEmpty();
        assertThat(new Api("bank-044525974")
                        .post("/loans/events", "{\"events\":[" + drawdown(id, "D") + "]}")
                        .extract()
                        .jsonPath()
                        .getList("verdicts.violations.code.flatten()"))
                .containsExactly("LOAN-001");
        APPLICANT.post("/loans/events", "{\"events\":[]}").statusCode(403);
        FIRST.api().post("/loans/events", "{\"events\":[]}").statusCode(422);
    }

    @Test
    void aWithdrawnApplicationsLoanTakesNoMoreEvents() {
        var id = reservedLoan();
        Events.send(Requests.release(YEAR, id));
        Events.await(id, 2);

        var answer = FIRST.post(drawdown(id, "D-" + id));

        assertThat(answer.getList("verdicts.violations.code.flatten()")).containsExactly("LOAN-002");
    }

    @Test
    void thatALoanWasClosedIsToldAndThatItWasNotClosedToo() {
        var id = reservedLoan();
        var closing = event(id, "LOAN_CLOSED", "C-" + id, "'occurredOn':'2019-10-31'");
        FIRST.tell(closing, event(id, "LOAN_CLOSED", "C2-" + id, "'occurredOn':'2019-10-31'"));
        FIRST.post(closing);
        FIRST.tell(event(id, "REVERSAL", "R-" + id, "'reverses':'C-" + id + "'"));
        FIRST.tell(event(id, "REVERSAL", "R2-" + id, "'reverses':'C2-" + id + "'"));

        var told = Events.await(id, 3);

        assertThat(told.get(1)).isInstanceOf(LoanClosed.class);
        assertThat(told.get(2)).isInstanceOf(LoanReopened.class);
    }

    @Test
    void utilisationShowsWhatIsReimbursableInTheYearOfPayment() {
        var officer = new Api("officer");
        var id = reservedLoan();
        FIRST.post(drawdown(id, "D-" + id));
        var before = officer.read("/budgets/2022/utilisation?by=line");

        FIRST.post(october(id, "I-" + id).replace("\"paidOn\":\"2019-10-31\"", "\"paidOn\":\"2022-01-10\""));

        var after = officer.read("/budgets/2022/utilisation?by=line");
        assertThat(before.getString("reimbursable")).isEqualTo("0.00");
        // 10,000,000.00 × 8.50 % × 31 / 365 × 0.70
        assertThat(after.getString("reimbursable")).isEqualTo("50534.25");
        assertThat(after.getString("groups.find { it.key == 'INTEREST' }.reimbursable"))
                .isEqualTo("50534.25");
        assertThat(officer.read("/budgets/2022/utilisation?asOf={at}", before.getString("asOf"))
                        .getString("reimbursable"))
                .isEqualTo("0.00");
    }
}
