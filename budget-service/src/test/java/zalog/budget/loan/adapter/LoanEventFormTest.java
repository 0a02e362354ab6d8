package zalog.budget.loan.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.budget.loan.model.Agreement;
import zalog.budget.loan.model.LoanEvent;
import zalog.kernel.Money;
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
                .contains(new LoanEvent.Drawdown("1", AGREEMENT, on, amount));
        assertThat(read("{'type':'PRINCIPAL_REPAID','eventId':'1'," + LOAN
                        + ",'occurredOn':'2019-10-31','amount':'12.30'}"))
                .contains(new LoanEvent.PrincipalRepaid("1", AGREEMENT, on, amount));
        assertThat(read("{'type':'GUARANTEE_FEE_PAID','eventId':'1'," + LOAN
                        + ",'paidOn':'2019-10-31','amount':'12.30'}"))
                .contains(new LoanEvent.GuaranteeFeePaid("1", AGREEMENT, on, amount));
        assertThat(read("{'type':'INTEREST_PAID','eventId':'1'," + LOAN
                        + ",'paidOn':'2019-10-31','periodStart':'2019-09-30','periodEnd':'2019-10-31',"
                        + "'amount':'12.30'}"))
                .contains(new LoanEvent.InterestPaid("1", AGREEMENT, on, on.minusDays(31), on, amount));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "{} | /type /eventId /loan /amount",
                "{'type':'GIFT','eventId':'1','amount':'1.00'} | /type /loan",
                "{'type':'DRAWDOWN','eventId':'','amount':1,'occurredOn':'2019-02-30'}"
                        + " | /eventId /loan /amount /occurredOn",
                "{'type':'DRAWDOWN','eventId':'1','loan':{'agreementNumber':'K'},'amount':'0','paidOn':'2019-01-01'}"
                        + " | /loan/agreementDate /amount /occurredOn /paidOn",
                "{'type':'INTEREST_PAID','eventId':'1','loan':3,'paidOn':'2019-10-31','periodStart':'2019-10-31',"
                        + "'periodEnd':'2019-10-31','amount':'1e3'} | /loan /amount /periodEnd",
            })
    void everyFaultOfAnEventIsNamed(String json, String pointers) {
        assertThat(violations(json)).extracting(Violation::pointer).containsExactly(pointers.split(" "));
    }

    private static Optional<LoanEvent> read(String json) {
        return LoanEventForm.EVENT.read(JsonBody.tree(bytes(json)), "", new ArrayList<>());
    }

    private static List<Violation> violations(String json) {
        return JsonBody.violations(JsonBody.tree(bytes(json)), LoanEventForm.EVENT);
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
