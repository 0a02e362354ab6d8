package zalog.eligibility.rules.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.eligibility.rules.model.Sample.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.CheckVerdict;
import zalog.eligibility.rules.model.ActivityNotBarred.Barred;
import zalog.kernel.Text;

class ActivityNotBarredTest {
    private static final Policy NOT_BARRED = new ActivityNotBarred(List.of(
            new Barred(new Text("gambling", "игорный бизнес"), List.of("92"), List.of()),
            new Barred(new Text("mining", "добыча"), List.of("07", "08"), List.of("08.1"))));

    @ParameterizedTest
    @CsvSource({
        "26.51, PASSED, ",
        "62.01, PASSED, ",
        "92.11, FAILED, gambling",
        "92, FAILED, gambling",
        "93.92, PASSED, ",
        "07.10, FAILED, mining",
        "08.91, FAILED, mining",
        "08.11, PASSED, ",
    })
    void anActivityIsBarredWithAllBelowIt(String activity, CheckVerdict verdict, @Nullable String named) {
        var check = application().with("/applicant/activity", activity).verdict(NOT_BARRED, verdict);

        assertThat(check.code()).isEqualTo("ELIG-010");
        assertThat(check.figures()).containsEntry("activity", activity);
        assertThat(check.text().en()).contains(named == null ? "is not barred" : "is barred: " + named);
    }
}
