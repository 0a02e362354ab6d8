package zalog.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.contracts.application.ApplicationContent;

class MessageTypesTest {
    private static final String APPLICATION = "0198c0de-0000-7000-8000-000000000001";
    private static final String GUARANTEE = "0198c0de-0000-7000-8000-00000000000a";

    @ParameterizedTest
    @CsvSource({
        "ApplicationSubmitted, application.events.v1, application",
        "ApplicationApproved, application.events.v1, application",
        "ApplicationRefused, application.events.v1, application",
        "ApplicationWithdrawn, application.events.v1, application",
        "EligibilityAssessed, eligibility.events.v1, application",
        "GuaranteeAssessed, guarantee.events.v1, application",
        "GuaranteeRegistered, guarantee.events.v1, guarantee",
        "GuaranteeAmended, guarantee.events.v1, guarantee",
        "GuaranteeCalled, guarantee.events.v1, guarantee",
        "GuaranteeEnded, guarantee.events.v1, guarantee",
        "FundsReserved, budget.events.v1, application",
        "FundsWaitlisted, budget.events.v1, application",
        "FundsReleased, budget.events.v1, application",
        "ReservationRefused, budget.events.v1, application",
        "ReimbursementComputed, budget.events.v1, application",
        "LoanClosed, budget.events.v1, application",
        "LoanReopened, budget.events.v1, application",
    })
    void anEventTravelsByWhatItIsAbout(String name, String topic, String aggregate) {
        var message = example(name);
        var id = aggregate.equals("application") ? APPLICATION : GUARANTEE;

        assertThat(MessageTypes.topicOf(message.getClass())).isEqualTo(topic);
        assertThat(MessageTypes.key(message)).isEqualTo(id);
        assertThat(MessageTypes.subject(message)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"ReserveFunds", "ReleaseFunds"})
    void aBudgetCommandTravelsByItsYear(String name) {
        var message = example(name);

        assertThat(MessageTypes.topicOf(message.getClass())).isEqualTo(Topics.BUDGET_COMMANDS);
        assertThat(MessageTypes.key(message)).isEqualTo("2019");
        assertThat(MessageTypes.subject(message)).isEqualTo(APPLICATION);
    }

    @Test
    void anAppropriationTravelsByItsYear() {
        var message = example("AppropriationOpened");

        assertThat(MessageTypes.topicOf(message.getClass())).isEqualTo(Topics.BUDGET_EVENTS);
        assertThat(MessageTypes.key(message)).isEqualTo("2025");
        assertThat(MessageTypes.subject(message)).isEqualTo("2025");
    }

    @ParameterizedTest
    @MethodSource("zalog.contracts.MessageTypes#all")
    void aTypeIsFoundByItsName(Class<? extends Message> type) {
        assertThat(MessageTypes.classOf(MessageTypes.nameOf(type))).contains(type);
    }

    @Test
    void thereAreTwentyTypes() {
        assertThat(MessageTypes.all()).hasSize(20);
    }

    @Test
    void anUnknownNameHasNoType() {
        assertThat(MessageTypes.classOf("FundsLost")).isEmpty();
    }

    @Test
    void whatIsNoMessageHasNeitherTopicNorKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> MessageTypes.topicOf(ApplicationContent.class));
        assertThatIllegalArgumentException().isThrownBy(() -> MessageTypes.key("text"));
    }

    private static Object example(String name) {
        return Resources.examples("valid")
                .filter(path -> Resources.bodyOf(path).equals(name))
                .findFirst()
                .map(path -> Resources.read(name, Resources.text(path)))
                .orElseThrow();
    }
}
