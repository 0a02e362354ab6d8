package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NobodyTest {
    private static final List<String> NOT_INSTALLED = List.of("zalog-has-no-such-program");
    private static final List<String> NOT_PERMITTED = List.of("sh", "-c", "exit 1");
    private static final List<String> PERMITTED = List.of("env");

    @Test
    void theFirstWayThatWorksIsTaken() {
        assertThat(Nobody.firstThatWorks(List.of(NOT_INSTALLED, NOT_PERMITTED, PERMITTED, NOT_INSTALLED)))
                .isEqualTo(PERMITTED);
    }

    @Test
    void whereNoneWorksTheUserIsToldWhatToDo() {
        assertThatThrownBy(() -> Nobody.firstThatWorks(List.of(NOT_INSTALLED, NOT_PERMITTED)))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("Run ./zalog as another user");
    }
}
