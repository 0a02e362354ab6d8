package zalog.eligibility.assessment;

import static java.util.Comparator.comparing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import zalog.contracts.application.ApplicationSubmitted;
import zalog.contracts.application.Check;
import zalog.contracts.eligibility.EligibilityAssessed;
import zalog.eligibility.rules.model.Facts;
import zalog.eligibility.rules.model.FundedYears;
import zalog.eligibility.rules.model.RightKey;
import zalog.eligibility.rules.model.RuleSet;
import zalog.kernel.ApplicationId;
import zalog.kernel.Moscow;
import zalog.kernel.RuleSets;

/** Assesses applications, many at a time: takes their rights, checks each by its rule set, keeps and tells what was found. */
public final class AssessingApplications {
    /** The order in which rights are given, {@link PledgedRights#claim} and here. */
    private static final Comparator<ApplicationSubmitted> REGISTRATION = comparing(ApplicationSubmitted::registeredAt)
            .thenComparing(application -> application.applicationId().value());

    private final RuleSets<RuleSet> ruleSets;

    public AssessingApplications(RuleSets<RuleSet> ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** The assessments, in the order of the applications. A failed application holds no rights, so that a mended one can. */
    public Uni<List<Assessment>> assess(
            List<ApplicationSubmitted> applications,
            FundedYears years,
            Instant now,
            PledgedRights rights,
            Assessments assessments) {
        return rights.claim(claims(applications)).map(Contest::new).chain(contest -> {
            var found = decide(applications, years, contest, now);
            return rights.release(failed(found))
                    .chain(() -> rights.claim(contest.again()))
                    .chain(() -> assessments.saveAndAnnounce(found))
                    .replaceWith(found);
        });
    }

    private List<Assessment> decide(
            List<ApplicationSubmitted> applications, FundedYears years, Contest contest, Instant now) {
        Map<ApplicationId, Assessment> found = new HashMap<>();
        for (var application : applications.stream().sorted(REGISTRATION).toList()) {
            var id = application.applicationId();
            var assessment = assess(application, years, contest.pledgedElsewhere(id), now);
            if (assessment.found().passed()) {
                contest.passed(id);
            }
            found.put(id, assessment);
        }
        return applications.stream()
                .map(application -> Objects.requireNonNull(found.get(application.applicationId())))
                .toList();
    }

    private Assessment assess(
            ApplicationSubmitted application, FundedYears years, Set<RightKey> pledgedElsewhere, Instant now) {
        var registeredOn = Moscow.dateOf(application.registeredAt());
        var ruleSet = ruleSets.on(registeredOn);
        var checks = ruleSet.check(new Facts(registeredOn, application.content(), years, pledgedElsewhere));
        boolean passed = checks.stream().noneMatch(Check::failed);
        return new Assessment(
                application.content().applicant().inn(),
                new EligibilityAssessed(application.applicationId(), ruleSet.id(), passed, checks, now));
    }

    private static List<RightClaim> claims(List<ApplicationSubmitted> applications) {
        return applications.stream().flatMap(AssessingApplications::claims).toList();
    }

    private static Stream<RightClaim> claims(ApplicationSubmitted application) {
        return Facts.rights(application.content()).stream()
                .map(RightKey::of)
                .distinct()
                .map(right -> new RightClaim(application.applicationId(), application.registeredAt(), right));
    }

    private static List<ApplicationId> failed(List<Assessment> assessments) {
        return assessments.stream()
                .map(Assessment::found)
                .filter(found -> !found.passed())
                .map(EligibilityAssessed::applicationId)
                .toList();
    }
}
