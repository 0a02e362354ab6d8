package zalog.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    private static final LocalDate DAY = LocalDate.of(2019, 10, 1);

    @Test
    void aDateIsWrittenAsEachLanguageWritesIt() {
        var text = new Text("On " + DAY + ".", "От " + RussianDate.of(DAY) + ".");

        assertThat(text).isEqualTo(new Text("On 2019-10-01.", "От 01.10.2019."));
    }

    /** So that a sentence with one is found by whichever test makes it. */
    @Test
    void aRussianSentenceWithAnEnglishDateFailsEveryTestThatMakesIt() {
        assertThatThrownBy(() -> new Text("On " + DAY + ".", "От " + DAY + ".")).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "по правилам 533/2019-09-25",
                "«2019-13-45» не является датой",
                "событие I-2019-10-31",
                "2019-10-31",
                "заявка 0198c0de-2019-7000-8000-000000000001"
            })
    void whatOnlyLooksLikeADateIsNone(String ru) {
        assertThat(new Text("en", ru).ru()).isEqualTo(ru);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void bothWordingsAreNeeded(String blank) {
        assertThatThrownBy(() -> new Text("en", blank)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Text(blank, "ru")).isInstanceOf(IllegalArgumentException.class);
    }
}
