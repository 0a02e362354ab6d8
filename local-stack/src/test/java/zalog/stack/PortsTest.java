package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 8080, 65_535})
    void aPortIsRead(int port) {
        assertThat(Ports.read("ZALOG_PORT_KAFKA", Integer.toString(port))).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "65536", "999999", "http", "80 80", "8080.0"})
    void whatIsNoPortIsToldWithItsVariable(String text) {
        assertThatExceptionOfType(StackException.class)
                .isThrownBy(() -> Ports.read("ZALOG_PORT_KAFKA", text))
                .withMessageContaining("ZALOG_PORT_KAFKA");
    }
}
