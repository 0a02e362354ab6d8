package zalog.guarantee.verification;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zalog.contracts.guarantee.GuaranteeEvent;
import zalog.guarantee.Announcements;
import zalog.guarantee.register.Guarantees;
import zalog.guarantee.register.model.Guarantee;
import zalog.guarantee.verification.model.Assessment;
import zalog.guarantee.verification.model.LoanCase;
import zalog.kernel.ApplicationId;

/** Checks new applications against the register, in a number of statements that does not grow with their number. */
public final class VerifyingApplications {
    private final Guarantees guarantees;
    private final Cases cases;
    private final Announcements announcements;

    public VerifyingApplications(Guarantees guarantees, Cases cases, Announcements announcements) {
        this.guarantees = guarantees;
        this.cases = cases;
        this.announcements = announcements;
    }

    public Uni<Void> verify(List<LoanCase> arrived, Instant at) {
        if (arrived.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return guarantees
                .named(numbers(arrived))
                .map(named -> assess(arrived, named, at))
                .chain(assessments ->
                        cases.open(assessments).chain(opened -> announcements.announce(results(assessments, opened))));
    }

    private static Set<String> numbers(List<LoanCase> arrived) {
        return arrived.stream().flatMap(each -> each.guaranteeNumber().stream()).collect(Collectors.toSet());
    }

    private static List<Assessment> assess(List<LoanCase> arrived, Map<String, Guarantee> named, Instant at) {
        return arrived.stream()
                .map(each -> Assessment.of(
                        each, each.guaranteeNumber().flatMap(number -> Optional.ofNullable(named.get(number))), at))
                .toList();
    }

    private static List<GuaranteeEvent> results(List<Assessment> assessments, Set<ApplicationId> opened) {
        return assessments.stream()
                .filter(assessment -> opened.contains(assessment.loanCase().applicationId()))
                .<GuaranteeEvent>map(Assessment::result)
                .toList();
    }
}
