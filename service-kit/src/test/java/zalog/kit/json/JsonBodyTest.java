package zalog.kit.json;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static zalog.kit.json.Readers.bool;
import static zalog.kit.json.Readers.date;
import static zalog.kit.json.Readers.enumOf;
import static zalog.kit.json.Readers.instant;
import static zalog.kit.json.Readers.integer;
import static zalog.kit.json.Readers.list;
import static zalog.kit.json.Readers.money;
import static zalog.kit.json.Readers.object;
import static zalog.kit.json.Readers.parsed;
import static zalog.kit.json.Readers.positiveMoney;
import static zalog.kit.json.Readers.rate;
import static zalog.kit.json.Readers.share;
import static zalog.kit.json.Readers.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.kernel.Inn;
import zalog.kernel.Money;
import zalog.kernel.SmeCategory;
import zalog.kit.problem.ProblemException;

class JsonBodyTest {
    record Period(LocalDate start, LocalDate end) {}

    record Order(Inn inn, Money amount, Optional<String> note, List<Period> periods) {}

    static final Reader<Period> PERIOD = object(f -> {
        var start = f.required("start", date());
        var end = f.required("end", date());
        f.rule(
                "end",
                at -> Violation.contradiction(at, "The end is before the start.", "Конец раньше начала."),
                () -> !end.get().isBefore(start.get()),
                start,
                end);
        return f.complete(() -> new Period(start.get(), end.get()));
    });

    static final Reader<Order> ORDER = object(f -> {
        var inn = f.required("inn", parsed(Inn::parse));
        var amount = f.required("amount", positiveMoney());
        var note = f.optional("note", text(1, 10));
        var periods = f.required("periods", list(PERIOD, 1, 3));
        return f.complete(() -> new Order(inn.get(), amount.get(), note.get(), periods.get()));
    });

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":\"x\\ud83d\"}         | {\"a\":\"x\uFFFD\"}",
                "{\"a\":\"\\uDE00\\uD83D\"}   | {\"a\":\"\uFFFD\uFFFD\"}",
                "{\"\\ud83dz\":1}             | {\"\uFFFDz\":1}",
                "{\"a\":\"\\ud83d\\ude00\"}   | {\"a\":\"\ud83d\ude00\"}",
                "{\"a\":\"\\\\ud83d\"}        | {\"a\":\"\\\\ud83d\"}",
            })
    void halfACharacterIsReadAsNone(String json, String tree) {
        assertThat(JsonBody.tree(json.getBytes(StandardCharsets.UTF_8))).hasToString(tree);
    }

    @Test
    void aRightBodyBecomesAValue() {
        Order order = read("""
                {"inn":"7707083893","amount":"10.50","note":null,"periods":[{"start":"2019-09-16","end":"2019-09-30"}]}""");

        assertThat(order.amount()).isEqualTo(new Money(1050));
        assertThat(order.note()).isEmpty();
        assertThat(order.periods()).hasSize(1);
    }

    @Test
    void everyFaultIsNamedAtOnceByItsPointer() {
        List<Violation> violations = violations("""
                {"inn":"7707083894","amount":10.5,"note":7,"extra/~":1,
                 "periods":[{"start":"2019-09-30","end":"2019-09-16"},{"start":"2019-02-30","begin":true}]}""");

        assertThat(violations)
                .extracting(v -> v.pointer() + " " + v.reason().code())
                .containsExactlyInAnyOrder(
                        "/inn FORM-004",
                        "/amount FORM-003",
                        "/note FORM-003",
                        "/extra~1~0 FORM-002",
                        "/periods/0/end FORM-006",
                        "/periods/1/start FORM-004",
                        "/periods/1/end FORM-001",
                        "/periods/1/begin FORM-002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1.00",
                "0.00",
                "1.234",
                "1,5",
                "1e3",
                "+1",
                " 1",
                "NaN",
                "",
                "9999999999999999",
                "1000000000000.01",
                "١٢",
                "0x10",
                "--1"
            })
    void noAmountButAPlainPositiveDecimalIsTaken(String amount) {
        assertThat(violations("{\"inn\":\"7707083893\",\"amount\":\"" + amount
                        + "\",\"periods\":[{\"start\":\"2019-09-16\",\"end\":\"2019-09-30\"}]}"))
                .extracting(Violation::pointer)
                .containsExactly("/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0007b", "\\u0085", "\\ud800", "\\udc00\\ud800"})
    void aTextHasNoControlCharactersAndNoHalvesOfSurrogates(String note) {
        assertThat(violations("{\"inn\":\"7707083893\",\"amount\":\"1\",\"note\":\"" + note
                        + "\",\"periods\":[{\"start\":\"2019-09-16\",\"end\":\"2019-09-30\"}]}"))
                .extracting(v -> v.pointer() + " " + v.reason().code())
                .containsExactly("/note FORM-004");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0000-01-01", "0999-12-31", "10000-01-01", "+9999-01-01", "2019-02-30", "2019-9-16", "16.09.2019"
            })
    void aDateExistsAndItsYearHasFourDigits(String date) {
        var tree = JsonBody.tree(("\"" + date + "\"").getBytes(StandardCharsets.UTF_8));
        assertThat(JsonBody.violations(tree, date())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59-18:00",
                "0999-12-31T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "2019-02-30T00:00:00Z",
                "2019-09-16",
                "2019-09-16T12:00:00"
            })
    void anInstantHasAnOffsetAndAYearOfFourDigits(String instant) {
        var tree = JsonBody.tree(("\"" + instant + "\"").getBytes(StandardCharsets.UTF_8));
        assertThat(JsonBody.violations(tree, instant())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1,"a":2}     | JSON-003
                    {"a":1            | JSON-003
                    {"a":1} x         | JSON-003
                    {"a":NaN}         | JSON-003
                    {'a':1}           | JSON-003
                    """)
    void brokenJsonIsRefusedWithItsPlace(String body, String code) {
        assertThat(problemCode(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(code);
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertThat(problemCode(new byte[0])).isEqualTo("JSON-001");
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThat(problemCode("{\"a\":\"ы\"}".getBytes(java.nio.charset.Charset.forName("windows-1251"))))
                .isEqualTo("JSON-002");
        assertThat(problemCode("{\"a\":\"x\"}".getBytes(StandardCharsets.UTF_16)))
                .isIn("JSON-002", "JSON-003");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        assertThat(problemCode(new byte[JsonBody.LIMIT + 1])).isEqualTo("HTTP-413");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e2147483647", "100e2147483647", "1e99999999999", "1e-99999999999", "0e2147483648", "-0.0e-0"})
    void noNumberIsTooLargeToBeRefused(String number) {
        assertThat(problemCode(("{\"a\":" + number + "}").getBytes(StandardCharsets.UTF_8)))
                .isIn("HTTP-422", "JSON-003");
    }

    @Test
    void faultsAreToldUpToAHundred() {
        String fields =
                IntStream.range(0, 5_000).mapToObj(n -> "\"x" + n + "\":1").collect(joining(",", "{", "}"));

        assertThat(violations(fields)).hasSize(100);
        assertThat(JsonBody.violations(JsonBody.tree(fields.getBytes(StandardCharsets.UTF_8)), ORDER))
                .hasSize(100);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(problemCode("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("JSON-003");
    }

    @Test
    void everyReaderTellsTheWrongType() {
        for (Reader<?> reader : List.of(
                text(1, 9),
                money(),
                rate(),
                share(),
                date(),
                instant(),
                bool(),
                integer(1, 9),
                enumOf(SmeCategory.class),
                list(bool(), 0, 1))) {
            assertThat(JsonBody.violations(JsonBody.tree("{}".getBytes(StandardCharsets.UTF_8)), reader))
                    .as(reader.toString())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"MICRO\"", "\"SMALL\"", "\"MEDIUM\""})
    void constantsAreReadByName(String json) {
        assertThat(JsonBody.read(json.getBytes(StandardCharsets.UTF_8), enumOf(SmeCategory.class)))
                .isNotNull();
    }

    private static Order read(String body) {
        return JsonBody.read(body.getBytes(StandardCharsets.UTF_8), ORDER);
    }

    private static List<Violation> violations(String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body))
                .problem()
                .violations();
    }

    private static String problemCode(byte[] body) {
        return catchThrowableOfType(ProblemException.class, () -> JsonBody.read(body, ORDER))
                .problem()
                .code();
    }
}
