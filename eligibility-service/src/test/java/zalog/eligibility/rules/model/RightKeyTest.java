package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.IpKind;

class RightKeyTest {

    @ParameterizedTest
    @CsvSource({
        "2658075, 2658075",
        "' 2 658 075 ', 2658075",
        "№ 2658075, 2658075",
        "2658-075, 2658075",
        "1234567a, 1234567A",
        "рф123, РФ123",
        "000123, 000123",
    })
    void spacingSignsAndCaseDoNotMakeAnotherRight(String written, String number) {
        assertThat(new RightKey(IpKind.TRADEMARK, written)).isEqualTo(new RightKey(IpKind.TRADEMARK, number));
        assertThat(new RightKey(IpKind.TRADEMARK, written).number()).isEqualTo(number);
    }

    @Test
    void theSameNumberOfAnotherKindIsAnotherRight() {
        assertThat(new RightKey(IpKind.TRADEMARK, "77")).isNotEqualTo(new RightKey(IpKind.DATABASE, "77"));
    }
}
