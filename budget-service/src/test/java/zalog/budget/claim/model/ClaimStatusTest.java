package zalog.budget.claim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zalog.budget.claim.model.ClaimStatus.Step;

class ClaimStatusTest {

    @Test
    void nothingElseMayBecomeOfAClaim() {
        List<String> possible = new ArrayList<>();
        for (ClaimStatus status : ClaimStatus.values()) {
            for (Step step : Step.values()) {
                status.after(step).ifPresent(after -> possible.add(status + " " + step + " " + after));
            }
        }

        assertThat(possible)
                .containsExactlyInAnyOrder(
                        "FILED WITHDRAW WITHDRAWN",
                        "FILED REFUSE REFUSED",
                        "FILED BATCH BATCHED",
                        "BATCHED UNBATCH FILED",
                        "BATCHED UNBATCH_OBLIGATED RETURNED",
                        "BATCHED APPROVE APPROVED",
                        "APPROVED PAY PAID",
                        "APPROVED RETURN RETURNED",
                        "RETURNED BATCH BATCHED",
                        "RETURNED REFUSE REFUSED");
    }

    @Test
    void onlyWhatWasRefusedOrWithdrawnFreesItsLines() {
        assertThat(ClaimStatus.values())
                .filteredOn(status -> !status.isLive())
                .containsExactly(ClaimStatus.REFUSED, ClaimStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotPossibleSaysWhatIs(ClaimStatus status) {
        var text = ClaimReasons.notPossible(status).text();

        assertThat(text.en()).matches(".* is " + status + "\\. [A-Z].*\\.");
        assertThat(text.ru()).matches(".* " + status + "\\. [А-Я].*\\.");
    }
}
