package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedTest {
    private static final Parsed<String> FAULTY = Parsed.faulty("wrong", "неверно");

    @Test
    void aValidTextGivesItsValue() {
        var valid = new Parsed.Valid<>("2");

        assertThat(valid.map(Integer::valueOf)).isEqualTo(new Parsed.Valid<>(2));
        assertThat(valid.toOptional()).contains("2");
        assertThat(valid.orElseThrow()).isEqualTo("2");
    }

    @Test
    void aFaultyTextKeepsItsFault() {
        assertThat(FAULTY.map(Integer::valueOf)).isEqualTo(Parsed.faulty("wrong", "неверно"));
        assertThat(FAULTY.toOptional()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(FAULTY::orElseThrow).withMessage("wrong");
    }

    @Test
    void aTextNeedsBothLanguages() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Text("wrong", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Text("", "неверно"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ELIG", "elig-001", "ELIG_001", "-001", "ELIG-"})
    void aReasonNeedsAStableCode(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> Reason.of(code, "wrong", "неверно"));
    }

    @Test
    void aReasonCarriesItsCodeAndText() {
        var reason = Reason.of("ELIG-001", "wrong", "неверно");

        assertThat(reason.code()).isEqualTo("ELIG-001");
        assertThat(reason.text()).isEqualTo(new Text("wrong", "неверно"));
    }
}
