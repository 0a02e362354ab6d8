package zalog.application.process.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.application.process.model.Input;
import zalog.application.process.model.State;
import zalog.application.process.model.Status;
import zalog.kernel.Money;
import zalog.kernel.Reason;

class StateJsonTest {
    static final Instant T = Instant.parse("2019-09-26T09:00:00.123456Z");
    static final Reason REASON = Reason.of("ELIG-001", "Half is not enough.", "Половины недостаточно.");

    static Stream<State> states() {
        return Stream.of(
                State.Assessing.NOTHING_YET,
                new State.Assessing(
                        Optional.of(new Input.EligibilityAssessed("533/2019-09-25", false, List.of(REASON), T)),
                        Optional.empty()),
                new State.Assessing(
                        Optional.empty(),
                        Optional.of(new Input.GuaranteeAssessed(
                                Input.GuaranteeOutcome.NOT_REGISTERED, List.of(REASON), T))),
                new State.AwaitingGuarantee(LocalDate.parse("2019-10-03")),
                new State.Reserving(),
                new State.Waitlisted(Money.of("38643.84"), 7),
                new State.Approved(Money.of("38643.84")),
                new State.Refused(List.of(REASON)),
                new State.Withdrawn());
    }

    @ParameterizedTest
    @MethodSource("states")
    void eachStateIsReadAsItWasWritten(State state) {
        String json = StateJson.write(state);

        assertThat(StateJson.read(json)).isEqualTo(state);
        assertThat(json).contains("\"status\":\"" + Status.of(state) + "\"");
    }

    @Test
    void whatIsNoStateIsAFault() {
        assertThatIllegalStateException().isThrownBy(() -> StateJson.read("{\"status\":\"LOST\"}"));
    }
}
