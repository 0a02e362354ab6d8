package zalog.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.contracts.application.ApplicationWithdrawn;
import zalog.contracts.application.Check;
import zalog.contracts.application.CheckVerdict;
import zalog.contracts.application.PrincipalRepayment;
import zalog.contracts.application.SmeRegistration;
import zalog.kernel.Money;
import zalog.kernel.Text;

class ContractJsonTest {
    private static final String ID = "0198c0de-0000-7000-8000-000000000001";

    @Test
    void anOlderReaderTakesANewerMessage() {
        var read = read(
                "{\"applicationId\":\"" + ID + "\",\"withdrawnAt\":\"2019-09-30T08:15:42Z\",\"by\":{\"new\":1}}",
                ApplicationWithdrawn.class);

        assertThat(read.applicationId().value()).isEqualTo(UUID.fromString(ID));
        assertThat(read.withdrawnAt()).isEqualTo(Instant.parse("2019-09-30T08:15:42Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"2019-09-25\"",
                "{",
                "{}",
                "{\"dueOn\":\"2019-09-25\",\"amount\":\"1.00\"} {}",
                "{\"dueOn\":\"2019-09-25\",\"amount\":\"1.00\",\"amount\":\"2.00\"}",
                "{\"dueOn\":\"2019-09-25\",\"amount\":\"1.00\",\"x\":1,\"x\":2}",
                "{\"dueOn\":\"2019-09-25\",\"amount\":null}",
                "{\"dueOn\":\"2019-09-25\",\"Amount\":\"1.00\"}"
            })
    void aBodyThatIsNotTheRecordCannotBeRead(String json) {
        assertThatExceptionOfType(UnreadableMessage.class).isThrownBy(() -> read(json, PrincipalRepayment.class));
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00", "1.5, 1.50", "-0.01, -0.01", "999999999999999.99, 999999999999999.99"})
    void amountsAreReadLooselyAndWrittenWithTwoDecimals(String read, String written) {
        var repayment = read("{\"dueOn\":\"2019-09-25\",\"amount\":\"" + read + "\"}", PrincipalRepayment.class);

        assertThat(write(repayment)).isEqualTo("{\"dueOn\":\"2019-09-25\",\"amount\":\"" + written + "\"}");
    }

    @Test
    void anyAmountSurvivesTheJourney() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            var repayment = new PrincipalRepayment(
                    LocalDate.EPOCH.plusDays(random.nextInt(40_000)),
                    new Money(random.nextLong(-99_999_999_999_999_999L, 99_999_999_999_999_999L)));

            assertThat(read(write(repayment), PrincipalRepayment.class))
                    .as("seed %d", seed)
                    .isEqualTo(repayment);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"excludedOn\":null"})
    void anAbsentOptionalIsLeftOut(String excluded) {
        var registration =
                read("{\"category\":\"MICRO\",\"includedOn\":\"2016-08-01\"" + excluded + "}", SmeRegistration.class);

        assertThat(registration.excludedOn()).isEmpty();
        assertThat(write(registration)).isEqualTo("{\"category\":\"MICRO\",\"includedOn\":\"2016-08-01\"}");
    }

    @Test
    void figuresKeepTheirOrder() {
        var figures = new LinkedHashMap<String, String>();
        List.of("pool", "ip", "share", "asOf", "limit").forEach(name -> figures.put(name, "1"));
        var check = new Check("ELIG-001", CheckVerdict.PASSED, new Text("in order", "по порядку"), figures);

        assertThat(read(write(check), Check.class).figures().keySet())
                .containsExactly("pool", "ip", "share", "asOf", "limit");
    }

    @Test
    void aFaultSaysWhereAndWhy() {
        assertThatExceptionOfType(UnreadableMessage.class)
                .isThrownBy(() -> read("{\"dueOn\":\"2019-09-25\",\"amount\":\"1,5\"}", PrincipalRepayment.class))
                .withMessageContaining("\"1,5\" is not an amount")
                .withMessageContaining("[\"amount\"]");
    }

    @Test
    void decimalsInTreesStayExact() throws Exception {
        assertThat(ContractJson.mapper()
                        .readTree("[1234567890123456.789]")
                        .get(0)
                        .decimalValue())
                .isEqualTo(new BigDecimal("1234567890123456.789"));
    }

    private static <T> T read(String json, Class<T> type) {
        return ContractJson.read(json.getBytes(UTF_8), type);
    }

    private static String write(Object record) {
        return new String(ContractJson.write(record), UTF_8);
    }
}
