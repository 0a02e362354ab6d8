package zalog.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 0.00",
        "999.99, 999.99",
        "1000.00, 1 000.00",
        "38643.84, 38 643.84",
        "40000000.00, 40 000 000.00",
        "-1234.50, -1 234.50",
        "none, none"
    })
    void amountsAreGroupedByThousands(String amount, String written) {
        assertThat(Texts.amount(amount)).isEqualTo(written);
    }

    @Test
    void reasonsAreNamedInAFewWords() {
        assertThat(Texts.reasons(List.of("ELIG-001", "GUAR-002")))
                .isEqualTo("ELIG-001 IP not over half of the pool; GUAR-002 guarantee for another bank");
    }

    @Test
    void verdictsAreCounted() {
        assertThat(Texts.counted(List.of("REFUSED", "ACCEPTED", "ACCEPTED"))).isEqualTo("2 accepted, 1 refused");
    }

    @Test
    void manyReasonsAreCountedAndCoded() {
        assertThat(Texts.briefly(List.of("ELIG-001", "ELIG-002", "GUAR-004")))
                .isEqualTo("3: ELIG-001, ELIG-002, GUAR-004");
    }
}
