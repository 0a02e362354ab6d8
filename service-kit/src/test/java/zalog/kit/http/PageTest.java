package zalog.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.kit.problem.ProblemException;

class PageTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "50, 50", "500, 500"})
    void aLimitIsReadAsANumber(String text, int limit) {
        assertThat(Page.limit(text)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "+5", "501", "1e2", "5.0", "many", " 5", "١", "99999999999999999999"})
    void whatIsNoLimitIsABadRequestAndNotAnUnknownAddress(String text) {
        var problem = catchThrowableOfType(ProblemException.class, () -> Page.limit(text))
                .problem();
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("PAGE-001");
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of(1, 2), 2, String::valueOf).next()).isEmpty();
        assertThat(Page.after(
                        Page.of(List.of(1, 2, 3), 2, String::valueOf).next().orElseThrow()))
                .contains("2");
    }
}
