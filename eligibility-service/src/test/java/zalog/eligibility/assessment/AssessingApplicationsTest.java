package zalog.eligibility.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.contracts.application.ApplicationSubmitted;
import zalog.contracts.application.Check;
import zalog.eligibility.rules.model.Parameters;
import zalog.eligibility.rules.model.RightKey;
import zalog.eligibility.rules.model.RuleSet;
import zalog.eligibility.rules.model.Sample;
import zalog.kernel.ApplicationId;
import zalog.kernel.Inn;
import zalog.kernel.IpKind;
import zalog.kernel.RuleSets;
import zalog.kernel.Text;

class AssessingApplicationsTest {
    private static final Instant FILED = Instant.parse("2019-09-26T09:00:00Z");
    private static final Instant NOW = Instant.parse("2019-09-26T09:00:01Z");
    private static final RightKey INVENTION = new RightKey(IpKind.INVENTION, "2658075");

    private final RightsInMemory rights = new RightsInMemory();
    private final List<Assessment> saved = new ArrayList<>();
    private final AssessingApplications assessing = new AssessingApplications(
            new RuleSets<>(List.of(set("533/2019-04-30", "2019-04-30"), set("533/2019-09-25", "2019-09-25"))));

    @Test
    void anApplicationThatPassesHoldsItsRights() {
        var application = filed(1, Sample.application());

        var found = assess(application).getFirst();

        assertThat(found.found().passed()).isTrue();
        assertThat(found.found().assessedAt()).isEqualTo(NOW);
        assertThat(found.applicant()).isEqualTo(new Inn("7705596339"));
        assertThat(rights.held).containsExactly(Map.entry(INVENTION, application.applicationId()));
        assertThat(saved).containsExactly(found);
    }

    @Test
    void anApplicationThatFailsHoldsNone() {
        var application = filed(1, Sample.application().with(Sample.EQUIPMENT + "/pledgeValue", "8400000.00"));

        var found = assess(application).getFirst();

        assertThat(found.found().passed()).isFalse();
        assertThat(failed(found)).containsExactly("ELIG-001");
        assertThat(rights.held).isEmpty();
    }

    @Test
    void theSecondApplicationOnARightFailsAndTheFirstKeepsIt() {
        var first = filed(1, Sample.application());
        var second = filed(2, Sample.application());

        var found = assess(first, second);

        assertThat(found)
                .extracting(one -> one.found().applicationId())
                .containsExactly(first.applicationId(), second.applicationId());
        assertThat(failed(found.get(0))).isEmpty();
        assertThat(failed(found.get(1))).containsExactly("ELIG-007");
        assertThat(rights.held).containsEntry(INVENTION, first.applicationId());
    }

    @Test
    void anApplicationThatFailsStandsInNoOnesWayThatCameWithIt() {
        var faulty = filed(1, Sample.application().with(Sample.EQUIPMENT + "/pledgeValue", "8400000.00"));
        var mended = filed(2, Sample.application());

        var found = assess(faulty, mended);

        assertThat(found).extracting(AssessingApplicationsTest::failed).containsExactly(List.of("ELIG-001"), List.of());
        assertThat(rights.held).containsExactly(Map.entry(INVENTION, mended.applicationId()));
    }

    @Test
    void norDoesOneThatFailsForARightItDoesNotGet() {
        var first = filed(1, pledging("11"));
        var between = filed(2, pledging("11", "12"));
        var last = filed(3, pledging("12"));

        var found = assess(first, between, last);

        assertThat(found)
                .extracting(AssessingApplicationsTest::failed)
                .containsExactly(List.of(), List.of("ELIG-007"), List.of());
    }

    @Test
    void aClosedApplicationStandsInNoOnesWay() {
        var closed = filed(1, Sample.application());
        var open = filed(2, Sample.application());
        rights.close(List.of(closed.applicationId())).await().indefinitely();

        assertThat(failed(assess(closed, open).get(1))).isEmpty();
        assertThat(rights.held).containsEntry(INVENTION, open.applicationId());
    }

    @Test
    void whatIsFoundDoesNotDependOnWhatComesTogether() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            List<ApplicationSubmitted> applications = LongStream.rangeClosed(1, 8)
                    .mapToObj(id -> filed(id, random(random)))
                    .toList();
            rights.held.clear();
            var together = assess(applications.toArray(ApplicationSubmitted[]::new));
            var heldTogether = Map.copyOf(rights.held);
            rights.held.clear();

            var oneByOne = applications.stream()
                    .map(application -> assess(application).getFirst())
                    .toList();

            assertThat(together).as("seed " + seed).isEqualTo(oneByOne);
            assertThat(heldTogether).as("seed " + seed).isEqualTo(rights.held);
        }
    }

    /** One or two of three rights, and now and then too much equipment. */
    private static Sample random(Random random) {
        String first = Integer.toString(random.nextInt(3));
        String second = Integer.toString(random.nextInt(3));
        var application = first.equals(second) ? pledging(first) : pledging(first, second);
        return random.nextInt(3) > 0 ? application : application.with(Sample.EQUIPMENT + "/pledgeValue", "99000000.00");
    }

    private static Sample pledging(String number) {
        return Sample.application().with(Sample.INVENTION + "/number", number);
    }

    private static Sample pledging(String number, String second) {
        return pledging(number).withSecondInvention(second);
    }

    @Test
    void aRightIsFreeAgainOnceItsApplicationIsClosed() {
        var first = filed(1, Sample.application());
        assess(first);
        rights.close(List.of(first.applicationId())).await().indefinitely();

        assertThat(failed(assess(filed(2, Sample.application())).getFirst())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019-09-24T20:59:59Z, 533/2019-04-30", "2019-09-24T21:00:00Z, 533/2019-09-25"})
    void theRuleSetIsThatOfTheDayInMoscow(Instant registeredAt, String ruleSet) {
        var application = new ApplicationSubmitted(
                id(1), registeredAt, Sample.application().content());

        assertThat(assess(application).getFirst().found().ruleSet()).isEqualTo(ruleSet);
    }

    private List<Assessment> assess(ApplicationSubmitted... applications) {
        Assessments assessments = found -> {
            saved.addAll(found);
            return Uni.createFrom().voidItem();
        };
        return assessing
                .assess(List.of(applications), Sample.YEARS, NOW, rights, assessments)
                .await()
                .indefinitely();
    }

    private static ApplicationSubmitted filed(long id, Sample application) {
        return new ApplicationSubmitted(id(id), FILED, application.content());
    }

    private static ApplicationId id(long id) {
        return new ApplicationId(new UUID(0, id));
    }

    private static List<String> failed(Assessment assessment) {
        return assessment.found().checks().stream()
                .filter(Check::failed)
                .map(Check::code)
                .toList();
    }

    private static RuleSet set(String id, String effectiveFrom) {
        return RuleSet.of(
                id,
                LocalDate.parse(effectiveFrom),
                new Text("A set for tests.", "Набор для проверки."),
                Map.of(
                        "ELIG-001", new Parameters(Map.of("over", "0.50")),
                        "ELIG-007", new Parameters(Map.of())));
    }
}
