package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({
        "'К-1', 'к-1', true",
        "'K 1', 'k1', true",
        "'K\u00a01\u202f', 'K1', true",
        "'K-1', 'K1', false",
        "'K-1', 'К-1', false"
    })
    void capitalsAndBlanksMakeNoOtherNumber(String one, String other, boolean same) {
        assertThat(PlainNumber.of(one).equals(PlainNumber.of(other))).isEqualTo(same);
    }
}
