package zalog.guarantee.register.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.guarantee.Samples.NUMBER;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.contracts.ContractJson;
import zalog.guarantee.Guarantor;
import zalog.guarantee.Samples;
import zalog.kit.json.JsonBody;
import zalog.kit.json.Reader;

class GuaranteeBodiesTest {
    static final LocalDate TODAY = LocalDate.of(2020, 2, 3);

    @Test
    void aGoodBodyGivesItsTerms() {
        assertThat(JsonBody.read(body(), GuaranteeBodies.TERMS)).isEqualTo(Samples.terms(NUMBER));
    }

    @ParameterizedTest(name = "{0} = {1} is {2}")
    @CsvSource({
        "number,              '',            FORM-005",
        "number,              ' ',           FORM-005",
        "number,              12345,         ''",
        "principal,           7707083894,    FORM-004",
        "principal,           77070838,      FORM-004",
        "principal,           500100732259,  ''",
        "beneficiary,         44525225,      FORM-004",
        "beneficiary,         04452522X,     FORM-004",
        "loanAgreementNumber, '',            FORM-005",
        "loanAgreementDate,   2019-02-29,    FORM-004",
        "loanAgreementDate,   10.09.2019,    FORM-004",
        "amount,              0,             FORM-005",
        "amount,              -1,            FORM-005",
        "amount,              0.01,          ''",
        "amount,              1.001,         FORM-004",
        "amount,              '1,50',        FORM-004",
        "amount,              1e6,           FORM-004",
        "validUntil,          2019-09-16,    ''",
        "validUntil,          2019-09-15,    FORM-006",
    })
    void eachFieldHasItsForm(String field, String value, String code) {
        assertThat(faults(body().put(field, value), GuaranteeBodies.TERMS))
                .isEqualTo(code.isEmpty() ? "" : "/" + field + " " + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "number",
                "principal",
                "beneficiary",
                "loanAgreementNumber",
                "loanAgreementDate",
                "amount",
                "validFrom",
                "validUntil"
            })
    void everyFieldIsRequiredAndAText(String field) {
        ObjectNode without = body();
        without.remove(field);
        assertThat(faults(without, GuaranteeBodies.TERMS)).isEqualTo("/" + field + " FORM-001");
        assertThat(faults(body().putNull(field), GuaranteeBodies.TERMS)).isEqualTo("/" + field + " FORM-001");
        assertThat(faults(body().put(field, 5_000_000), GuaranteeBodies.TERMS)).isEqualTo("/" + field + " FORM-003");
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThat(faults(body().put("standing", "CALLED"), GuaranteeBodies.TERMS))
                .isEqualTo("/standing FORM-002");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2020-02-03, ''", "2020-02-02, ''", "2020-02-04, /calledOn FORM-005", "2020-02-30, /calledOn FORM-004"})
    void whatIsRecordedHasHappened(String date, String fault) {
        ObjectNode body = ContractJson.mapper().createObjectNode().put("calledOn", date);
        assertThat(faults(body, GuaranteeBodies.pastDate("calledOn", TODAY))).isEqualTo(fault);
    }

    private static ObjectNode body() {
        return ContractJson.mapper().valueToTree(Guarantor.terms(NUMBER));
    }

    private static String faults(ObjectNode body, Reader<?> reader) {
        return String.join(
                ", ",
                JsonBody.violations(body, reader).stream()
                        .map(violation ->
                                violation.pointer() + " " + violation.reason().code())
                        .toList());
    }
}
