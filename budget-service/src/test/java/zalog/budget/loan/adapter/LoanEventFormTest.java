package zalog.budget.loan.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.budget.Requests;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.Fact;
import zalog.budget.loan.model.LoanEvent;
import zalog.budget.loan.model.PaymentDocument;
import zalog.budget.loan.model.Submission;
import zalog.budget.loan.model.Verdict;
import zalog.contracts.ContractJson;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Bic;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.kit.json.JsonBody;
import zalog.kit.json.Violation;

class LoanEventFormTest {
    private static final Agreement AGREEMENT = new Agreement("K-1", LocalDate.of(2019, 9, 10));
    private static final String LOAN = "'loan':{'agreementNumber':'K-1','agreementDate':'2019-09-10'}";

    @Test
    void eachTypeHasItsOwnFields() {
        var on = LocalDate.of(2019, 10, 31);
        var amount = Money.of("12.30");

        assertThat(read("{'type':'DRAWDOWN','eventId':'1'," + LOAN + ",'occurredOn':'2019-10-31','amount':'12.30'}"))
                .contains(event(new Fact.Drawdown(on, amount)));
        assertThat(read("{'type':'PRINCIPAL_REPAID','eventId':'1'," + LOAN
                        + ",'occurredOn':'2019-10-31','amount':'12.30'}"))
                .contains(event(new Fact.PrincipalRepaid(on, amount)));
        assertThat(read("{'type':'GUARANTEE_FEE_PAID','eventId':'1'," + LOAN
                        + ",'paidOn':'2019-10-31','amount':'12.30'}"))
                .contains(event(new Fact.GuaranteeFeePaid(on, amount, Optional.empty())));
        assertThat(read("{'type':'INTEREST_PAID','eventId':'1'," + LOAN
                        + ",'paidOn':'2019-10-31','periodStart':'2019-09-30','periodEnd':'2019-10-31',"
                        + "'amount':'12.30'}"))
                .contains(event(new Fact.InterestPaid(on, on.minusDays(31), on, amount, Optional.empty())));
        assertThat(read("{'type':'GUARANTEE_FEE_PAID','eventId':'1'," + LOAN
                        + ",'paidOn':'2019-10-31','amount':'12.30','document':{'number':'17','date':'2019-10-31'}}"))
                .contains(event(new Fact.GuaranteeFeePaid(on, amount, Optional.of(new PaymentDocument("17", on)))));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "{'type':'REVERSAL','eventId':'\\ud800',LOAN,'reverses':'1'} | /eventId",
                "{'type':'CORRECTION','eventId':'1',LOAN,'corrects':'2',"
                        + "'madeAt':'-999999999-01-01T00:00:00+18:00','replacement':{'type':'REGULARISED','occurredOn':'2019-10-31'}} | /madeAt",
                "{'type':'CORRECTION','eventId':'1',LOAN,'corrects':'2',"
                        + "'madeAt':'+999999999-12-31T23:59:59-18:00','replacement':{'type':'REGULARISED','occurredOn':'2019-10-31'}} | /madeAt",
                "{} | /type /eventId /loan",
                "{'type':'GIFT','eventId':'1','amount':'1.00'} | /type /loan",
                "{'type':'DRAWDOWN','eventId':'','amount':1,'occurredOn':'2019-02-30'}"
                        + " | /eventId /loan /amount /occurredOn",
                "{'type':'DRAWDOWN','eventId':'1','loan':{'agreementNumber':'K'},'amount':'0','paidOn':'2019-01-01'}"
                        + " | /loan/agreementDate /amount /occurredOn /paidOn",
                "{'type':'INTEREST_PAID','eventId':'1','loan':3,'paidOn':'2019-10-31','periodStart':'2019-10-31',"
                        + "'periodEnd':'2019-10-31','amount':'1e3'} | /loan /amount /periodEnd",
                "{'type':'CORRECTION','eventId':'1','loan':{},'replacement':{'type':'REVERSAL'}}"
                        + " | /loan/agreementNumber /loan/agreementDate /corrects /madeAt /replacement/type",
                "{'type':'CORRECTION','eventId':'1',LOAN,'corrects':'0','madeAt':'2019-10-31',"
                        + "'replacement':{'type':'RATE_CHANGED','occurredOn':'2019-10-31','rate':'1001'}}"
                        + " | /madeAt /replacement/rate",
                "{'type':'SCHEDULE','eventId':'1',LOAN,'occurredOn':'2019-10-31',"
                        + "'repayments':[{'dueOn':'2019-10-32','amount':'1.00'}]} | /repayments/0/dueOn",
                "{'type':'RESTRUCTURED','eventId':'1',LOAN,'occurredOn':'2019-10-31','maturityDate':'2019-10-31'}"
                        + " | /maturityDate",
                "{'type':'INTEREST_PAID','eventId':'1',LOAN,'paidOn':'2019-10-31','periodStart':'2019-09-30',"
                        + "'periodEnd':'2019-10-31','amount':'1.00','document':{'number':''}} | /document/number /document/date",
                "{'type':'PENALTY_PAID','eventId':'1',LOAN,'paidOn':'2019-10-31','amount':'1.00',"
                        + "'document':{'number':'1','date':'2019-10-31'}} | /document",
                "{'type':'ASSIGNED','eventId':'1',LOAN,'occurredOn':'2019-10-31','assignee':'12'} | /assignee",
            })
    void everyFaultOfAnEventIsNamed(String json, String pointers) {
        assertThat(violations(json)).extracting(Violation::pointer).containsExactly(pointers.split(" "));
    }

    static List<LoanEvent.Content> contents() {
        var on = LocalDate.of(2019, 10, 31);
        var amount = Money.of("12.30");
        var repayments = List.of(new PrincipalRepayment(on, amount));
        var document = Optional.of(new PaymentDocument("17", on));
        var facts = List.<Fact>of(
                new Fact.Drawdown(on, amount),
                new Fact.Schedule(on, repayments),
                new Fact.PrincipalRepaid(on, amount),
                new Fact.InterestAccrued(on.minusDays(31), on, amount),
                new Fact.InterestPaid(on, on.minusDays(31), on, amount, Optional.empty()),
                new Fact.InterestPaid(on, on.minusDays(31), on, amount, document),
                new Fact.PenaltyPaid(on, amount),
                new Fact.GuaranteeFeePaid(on, amount, Optional.empty()),
                new Fact.GuaranteeFeePaid(on, amount, document),
                new Fact.RateChanged(on, Rate.of("9.75")),
                new Fact.OverdueSince(on, Optional.empty()),
                new Fact.OverdueSince(on, Optional.of(amount)),
                new Fact.Regularised(on),
                new Fact.Restructured(on, on.plusYears(1), Optional.empty(), Optional.empty()),
                new Fact.Restructured(on, on.plusYears(1), Optional.of(repayments), Optional.of(Rate.of("8"))),
                new Fact.Closed(on),
                new Fact.Assigned(on, new Bic("044525974")));
        var madeAt = Instant.parse("2019-11-01T10:00:00.123456Z");
        return Stream.of(
                        facts.stream(),
                        facts.stream().map(fact -> new LoanEvent.Correction("0", madeAt, fact)),
                        Stream.of(new LoanEvent.Reversal("0")))
                .<LoanEvent.Content>flatMap(each -> each)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void whatIsShownIsWhatCanBeSent(LoanEvent.Content content) {
        var json = new String(ContractJson.write(EventJson.of(event(content))), StandardCharsets.UTF_8);

        assertThat(read(json)).contains(event(content));
    }

    @Test
    void whatCannotBeReadIsKeptWithWhatCould() {
        var submission = submitted("{'type':'GIFT','eventId':'7',LOAN}".replace("LOAN", LOAN));

        assertThat(submission.event()).isEmpty();
        assertThat(submission.eventId()).contains("7");
        assertThat(submission.agreement()).contains(AGREEMENT);
        assertThat(submission.faults()).extracting(Verdict.Fault::field).containsExactly("type");
    }

    @Test
    void ofManyFaultsAHundredAreKept() {
        var event = "{'type':'SCHEDULE','eventId':'1',LOAN,'occurredOn':'2019-10-31','repayments':[{}"
                + ",{}".repeat(599) + "]}";

        assertThat(submitted(event).faults()).hasSize(100);
    }

    @Test
    void anEventThatIsTooLongToBeShownAgainIsRefusedAloneAndKeptByItsBeginning() {
        var padding = "x".repeat(65_536 - bytes("{'eventId':'1','a':''}").length);

        assertThat(submitted("{'eventId':'1','a':'" + padding + "'}").faults())
                .extracting(fault -> fault.reason().code())
                .doesNotContain("FORM-005");
        var tooLong = submitted("{'eventId':'1','a':'" + padding + "x'}");
        assertThat(tooLong.event()).isEmpty();
        assertThat(tooLong.eventId()).contains("1");
        assertThat(tooLong.faults()).extracting(fault -> fault.reason().code()).containsExactly("FORM-005");
        assertThat(JsonBody.tree(tooLong.body().getBytes(StandardCharsets.UTF_8))
                        .textValue())
                .hasSize(1000)
                .startsWith("{\"eventId\":\"1\",\"a\":\"xx");
    }

    private static Submission submitted(String json) {
        return LoanEventForm.submission(Requests.BANK, JsonBody.tree(bytes(json)));
    }

    private static LoanEvent event(LoanEvent.Content content) {
        return new LoanEvent(Requests.BANK, "1", AGREEMENT, content);
    }

    private static Optional<LoanEvent> read(String json) {
        return LoanEventForm.event(Requests.BANK).read(JsonBody.tree(bytes(json)), "", new ArrayList<>());
    }

    private static List<Violation> violations(String json) {
        return JsonBody.violations(JsonBody.tree(bytes(json)), LoanEventForm.event(Requests.BANK));
    }

    private static byte[] bytes(String json) {
        return json.replace(",LOAN,", "," + LOAN + ",").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
