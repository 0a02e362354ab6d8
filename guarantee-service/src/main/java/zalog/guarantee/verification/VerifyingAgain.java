package zalog.guarantee.verification;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import zalog.contracts.guarantee.GuaranteeEvent;
import zalog.guarantee.register.OpenCases;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.verification.model.Assessment;

/** Checks open applications again when their guarantee comes or becomes another. */
public final class VerifyingAgain implements OpenCases {
    private final Cases cases;

    public VerifyingAgain(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Uni<List<GuaranteeEvent>> check(Guarantee guarantee) {
        return cases.naming(guarantee.terms().number())
                .map(open -> open.stream()
                        .map(each -> Assessment.of(each, Optional.of(guarantee), guarantee.changedAt()))
                        .toList())
                .chain(assessments -> cases.replace(assessments).replaceWith(() -> assessments.stream()
                        .<GuaranteeEvent>map(Assessment::result)
                        .toList()));
    }
}
