package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedIdTest {
    private static final String UUID_TEXT = "0198c0de-0000-7000-8000-00000000000a";

    static List<Function<String, Parsed<?>>> parsers() {
        return List.of(
                ApplicationId::parse, GuaranteeId::parse, ClaimId::parse, PaymentBatchId::parse, ClawbackId::parse);
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void isWrittenAsTheUuidItWasReadFrom(Function<String, Parsed<?>> parse) {
        assertThat(parse.apply(UUID_TEXT).orElseThrow()).hasToString(UUID_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "0198c0de00007000800000000000000a", UUID_TEXT + " ", "{" + UUID_TEXT + "}"})
    void refusesWhatIsNotAFullUuid(String text) {
        assertThat(parsers()).allSatisfy(parse -> assertThat(parse.apply(text)).isInstanceOf(Parsed.Faulty.class));
    }

    @ParameterizedTest
    @ValueSource(strings = UUID_TEXT)
    void capitalsMakeNoDifference(String text) {
        assertThat(ApplicationId.parse(text.toUpperCase(java.util.Locale.ROOT)).orElseThrow())
                .isEqualTo(new ApplicationId(UUID.fromString(text)));
    }
}
