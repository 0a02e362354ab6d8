package zalog.guarantee.verification;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import zalog.contracts.guarantee.GuaranteeEvent;
import zalog.guarantee.register.WaitingCases;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.verification.model.Assessment;

/** Checks applications again that found no guarantee, now that it is there. */
public final class VerifyingAgain implements WaitingCases {
    private final Cases cases;

    public VerifyingAgain(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Uni<List<GuaranteeEvent>> check(Guarantee guarantee) {
        return cases.waitingFor(guarantee.terms().number())
                .map(waiting -> waiting.stream()
                        .map(each -> Assessment.of(each, Optional.of(guarantee), guarantee.changedAt()))
                        .toList())
                .chain(assessments -> cases.replace(assessments).replaceWith(() -> assessments.stream()
                        .<GuaranteeEvent>map(Assessment::result)
                        .toList()));
    }
}
