package zalog.application.form;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.application.testing.SampleJson;
import zalog.kernel.Inn;
import zalog.kit.json.JsonBody;
import zalog.kit.json.Violation;

class ApplicationFormTest {
    static final Inn FIRM = new Inn(SampleJson.FIRM);

    @Test
    void theExampleIsReadAsItsContractRecord() {
        var sample = SampleJson.application();

        assertThat(JsonBody.read(sample.tree(), ApplicationForm.filedBy(FIRM))).isEqualTo(sample.content());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/guarantee",
                "/applicant/kpp",
                "/collateral/items/0/inForceUntil",
                "/collateral/items/0/pledgeRegistration"
            })
    void whatIsOptionalMayBeLeftOutOrNull(String pointer) {
        assertThat(faults(SampleJson.application().without(pointer).tree())).isEmpty();
        assertThat(faults(SampleJson.application().with(pointer, "null").tree()))
                .isEmpty();
    }

    /** A value put into the example, and the one fault that makes. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /colour                          | "red"            | /colour                                              | FORM-002
            /applicant/Inn                   | "7705596339"     | /applicant/Inn                                       | FORM-002
            /collateral/items/1/owner        | "7705596339"     | /collateral/items/1/owner                            | FORM-002
            /applicant                       | []               | /applicant                                           | FORM-003
            /collateral/items                | {}               | /collateral/items                                    | FORM-003
            /loan/amount                     | 10000000         | /loan/amount                                         | FORM-003
            /loan/rate                       | 12.5             | /loan/rate                                           | FORM-003
            /declarations/noTaxArrears       | "true"           | /declarations/noTaxArrears                           | FORM-003
            /applicant/name                  | 5                | /applicant/name                                      | FORM-003
            /applicant/inn                   | "7705596338"     | /applicant/inn                                       | FORM-004
            /applicant/ogrn                  | "1047796323124"  | /applicant/ogrn                                      | FORM-004
            /applicant/kpp                   | "7705"           | /applicant/kpp                                       | FORM-004
            /applicant/region                | "RU-XXX"         | /applicant/region                                    | FORM-004
            /applicant/activity              | "software"       | /applicant/activity                                  | FORM-004
            /applicant/activity              | "6201"           | /applicant/activity                                  | FORM-004
            /loan/bank                       | "04452522"       | /loan/bank                                           | FORM-004
            /loan/currency                   | "RUR2"           | /loan/currency                                       | FORM-005
            /loan/currency                   | "QQQ"            | /loan/currency                                       | FORM-004
            /loan/amount                     | "1e7"            | /loan/amount                                         | FORM-004
            /loan/rate                       | "12,5"           | /loan/rate                                           | FORM-004
            /loan/agreementDate              | "2019-02-29"     | /loan/agreementDate                                  | FORM-004
            /declarations/asOf               | "01.08.2019"     | /declarations/asOf                                   | FORM-004
            /declarations/offshoreShare      | "1.01"           | /declarations/offshoreShare                          | FORM-004
            /collateral/items/0/kind         | "NOVEL"          | /collateral/items/0/kind                             | FORM-004
            /collateral/items/0/type         | "SHIP"           | /collateral/items/0/type                             | FORM-004
            /collateral/items/0/number       | "unknown"        | /collateral/items/0/number                           | FORM-004
            /collateral/items/0/owner        | "7707083894"     | /collateral/items/0/owner                            | FORM-004
            /applicant/name                  | "  "             | /applicant/name                                      | FORM-005
            /loan/amount                     | "-1.00"          | /loan/amount                                         | FORM-005
            /loan/amount                     | "0.00"           | /loan/amount                                         | FORM-005
            /loan/amount                     | "1000000000000.01" | /loan/amount                                       | FORM-005
            /guarantee/fee                   | "-0.01"          | /guarantee/fee                                       | FORM-005
            /collateral/items/0/pledgeValue  | "-8400000.00"    | /collateral/items/0/pledgeValue                      | FORM-005
            /collateral/items/0/valuation/value | "0.00"        | /collateral/items/0/valuation/value                  | FORM-005
            /collateral/items                | []               | /collateral/items                                    | FORM-005
            /declarations/asOf               | "0019-08-01"     | /declarations/asOf                                   | FORM-004
            /loan/maturityDate               | "2921-09-16"     | /loan/maturityDate                                   | FORM-005
            /applicant/inn                   | "7707083893"     | /applicant/inn                                       | FORM-006
            /applicant/ogrn                  | "304500116000157" | /applicant/ogrn                                     | FORM-006
            /applicant/smeRegistration/excludedOn | "2016-08-01" | /applicant/smeRegistration/excludedOn               | FORM-006
            /loan/agreementDate              | "2019-09-17"     | /loan/drawdownDate                                   | FORM-006
            /loan/amount                     | "10000000.01"    | /loan/repayments                                     | FORM-006
            /loan/maturityDate               | "2021-09-15"     | /loan/repayments/1/dueOn                             | FORM-006
            /loan/repayments/0/dueOn         | "2019-09-16"     | /loan/repayments/0/dueOn                             | FORM-006
            /loan/repayments/0/dueOn         | "2021-09-16"     | /loan/repayments/1/dueOn                             | FORM-006
            /loan/repayments/0/amount        | "4000000.01"     | /loan/repayments                                     | FORM-006
            /collateral/items/0/valuation/reportDate | "2019-09-13" | /collateral/items/0/valuation/reportDate         | FORM-006
            /collateral/items/0/valuation/reportDate | "2099-12-31" | /collateral/items/0/valuation/reportDate         | FORM-006
            /collateral/pledgedOn            | "2019-09-14"     | /collateral/items/0/pledgeRegistration/registeredOn  | FORM-006
            """)
    void eachFaultIsToldWhereItIs(String pointer, String value, String faultAt, String code) {
        var faults = faults(SampleJson.application().with(pointer, value).tree());

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(faultAt);
            assertThat(fault.reason().code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/applicant",
                "/loan/repayments",
                "/loan/bank",
                "/collateral/items/0/valuation",
                "/collateral/items/1/type",
                "/declarations/noTaxArrears"
            })
    void whatIsRequiredIsMissed(String pointer) {
        var faults = faults(SampleJson.application().without(pointer).tree());

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.reason().code()).isEqualTo("FORM-001");
        });
    }

    @Test
    void aMaturityBeforeTheDrawdownIsToldWithEveryRepaymentItPutsOutsideTheLoan() {
        var faults = faults(SampleJson.application()
                .with("/loan/maturityDate", "\"2019-09-15\"")
                .tree());

        assertThat(faults)
                .extracting(Violation::pointer)
                .containsExactly("/loan/maturityDate", "/loan/repayments/0/dueOn", "/loan/repayments/1/dueOn");
    }

    @Test
    void aRightListedTwiceIsToldButOneOfAnotherKindMayHaveItsNumber() {
        String right = SampleJson.application().tree().at("/collateral/items/0").toString();

        assertThat(faults(SampleJson.application()
                        .with("/collateral/items/-", right)
                        .tree()))
                .extracting(Violation::pointer)
                .containsExactly("/collateral/items/2/number");
        assertThat(faults(SampleJson.application()
                        .with("/collateral/items/-", right.replace("INVENTION", "TRADEMARK"))
                        .tree()))
                .isEmpty();
    }

    @Test
    void aSoleProprietorHasNoKpp() {
        var proprietor = SampleJson.application()
                .with("/applicant/inn", "\"500100732259\"")
                .with("/applicant/ogrn", "\"304500116000157\"")
                .tree();

        assertThat(JsonBody.violations(proprietor, ApplicationForm.filedBy(new Inn("500100732259"))))
                .extracting(Violation::pointer)
                .containsExactly("/applicant/kpp");
    }

    @Test
    void listsHaveTheirLimits() {
        String item = SampleJson.application().tree().at("/collateral/items/1").toString();
        assertThat(faults(SampleJson.application()
                        .with("/collateral/items", repeated(item, 200))
                        .tree()))
                .isEmpty();
        assertThat(faults(SampleJson.application()
                        .with("/collateral/items", repeated(item, 201))
                        .tree()))
                .extracting(Violation::pointer)
                .containsExactly("/collateral/items");

        assertThat(faults(schedule(600))).isEmpty();
        assertThat(faults(schedule(601))).extracting(Violation::pointer).containsExactly("/loan/repayments");
    }

    @Test
    void manyFaultsAreToldAtOnceInBothLanguages() {
        var faults = faults(SampleJson.application()
                .without("/applicant/name")
                .with("/loan/amount", "1")
                .with("/loan/drawdownDate", "\"2019-09-01\"")
                .with("/collateral/items/0/valuation/value", "\"-1.00\"")
                .with("/declarations/extra", "true")
                .tree());

        assertThat(faults)
                .extracting(Violation::pointer)
                .containsExactly(
                        "/applicant/name",
                        "/loan/amount",
                        "/loan/drawdownDate",
                        "/collateral/items/0/valuation/value",
                        "/declarations/extra");
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.reason().text().en()).matches("\\P{IsCyrillic}+");
            assertThat(fault.reason().text().ru()).containsPattern("\\p{IsCyrillic}");
        });
    }

    private static List<Violation> faults(JsonNode tree) {
        return JsonBody.violations(tree, ApplicationForm.filedBy(FIRM));
    }

    private static String repeated(String item, int times) {
        return "[" + String.join(",", Collections.nCopies(times, item)) + "]";
    }

    /** A loan of as many roubles as it has daily repayments. */
    private static JsonNode schedule(int repayments) {
        var start = LocalDate.parse("2019-09-16");
        String list = IntStream.rangeClosed(1, repayments)
                .mapToObj(i -> "{\"dueOn\":\"" + start.plusDays(i) + "\",\"amount\":\"1.00\"}")
                .collect(joining(",", "[", "]"));
        return SampleJson.application()
                .with("/loan/amount", "\"" + repayments + ".00\"")
                .with("/loan/repayments", list)
                .tree();
    }
}
