package zalog.application.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zalog.application.process.model.ApplicationProcess;
import zalog.application.process.model.Case;
import zalog.application.process.model.Input;
import zalog.application.process.model.State;
import zalog.application.process.model.State.Assessing;
import zalog.kernel.ApplicationId;
import zalog.kit.messaging.Origin;

class AdvancingCasesTest {
    static final Instant T = Instant.parse("2019-09-26T09:00:00Z");
    static final Input ELIGIBLE = new Input.EligibilityAssessed("533/2019-09-25", true, List.of(), T);
    static final Input GUARANTEED = new Input.GuaranteeAssessed(Input.GuaranteeOutcome.PASSED, List.of(), T);
    static final Input WITHDRAWAL = new Input.WithdrawalRequested(T);
    final AdvancingCases advancing = new AdvancingCases(new ApplicationProcess(5));
    final Case first = submitted();
    final Case second = submitted();

    @Test
    void eachInputGoesOnFromWhereTheOneBeforeLeftItsCase() {
        List<Advance> advances =
                advance(received(first, ELIGIBLE), received(second, ELIGIBLE), received(first, GUARANTEED));

        assertThat(advances)
                .extracting(advance -> advance.after().id())
                .containsExactly(first.id(), second.id(), first.id());
        assertThat(advances.getLast().after().state()).isEqualTo(new State.Reserving());
        assertThat(advances.get(1).after().state()).isInstanceOf(Assessing.class);
    }

    @Test
    void theVersionCountsTheLinesOfTheTimeline() {
        List<Advance> advances = advance(received(first, ELIGIBLE), received(first, GUARANTEED));

        assertThat(advances).extracting(advance -> advance.after().version()).containsExactly(2, 4);
    }

    @Test
    void whatChangesNothingOrIsForNobodyIsPassedOver() {
        List<Advance> advances = advance(
                received(submitted(), ELIGIBLE),
                received(first, WITHDRAWAL),
                received(first, WITHDRAWAL),
                received(first, ELIGIBLE));

        assertThat(advances)
                .singleElement()
                .satisfies(only -> assertThat(only.after().state()).isEqualTo(new State.Withdrawn()));
    }

    private List<Advance> advance(Received... inputs) {
        return advancing.advance(Map.of(first.id(), first, second.id(), second), List.of(inputs));
    }

    private static Received received(Case subject, Input input) {
        return new Received(subject.id(), input, Origin.request());
    }

    private static Case submitted() {
        return new Case(new ApplicationId(UUID.randomUUID()), T, Assessing.NOTHING_YET, 1);
    }
}
