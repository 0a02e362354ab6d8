package zalog.stack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.StackException;
import zalog.stack.StackFolder;
import zalog.stack.StackOwner;

class PortCheckTest {
    @TempDir
    private Path temp;

    @Test
    void freePortsAreNoReasonToRefuse() {
        assertThatCode(() -> check(Ports.free())).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithWhatToDo() throws IOException {
        try (ServerSocket other = other()) {
            Ports p = Ports.free();
            assertThatThrownBy(() -> check(withKafkaControllerOn(p, other.getLocalPort())))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + other.getLocalPort()
                            + ", which Kafka controller needs, is taken by another program")
                    .hasMessageContaining("lsof -i :" + other.getLocalPort())
                    .message()
                    .matches("(?s).*ZALOG_PORT_KAFKA_CONTROLLER=[1-9][0-9]{3,4} ./zalog demo --keep");
        }
    }

    @Test
    void onePortForTwoIsToldBeforeAnythingStarts() {
        Ports p = Ports.free();
        assertThatThrownBy(() -> check(withKafkaControllerOn(p, p.kafka())))
                .hasMessageContaining("Port " + p.kafka() + " is given to Kafka and to Kafka controller");
    }

    @Test
    void aSecondUpIsToldOfTheFirst() {
        StackOwner owner = new StackOwner(new StackFolder(temp));
        owner.claim(Ports.FIXED);
        assertThatThrownBy(() -> PortCheck.requireFree(stack(Ports.free()), List.of(owner), "up", List.of()))
                .hasMessageContaining("runs already")
                .hasMessageContaining("./zalog down");
    }

    @Test
    void anotherTerminalKnowsThePortsOfTheOwner() {
        Ports ports = Ports.free();
        new StackOwner(new StackFolder(temp)).claim(ports);
        assertThat(new StackOwner(new StackFolder(temp)).ports()).isEqualTo(ports);
    }

    private void check(Ports ports) {
        PortCheck.requireFree(stack(ports), List.of(), "demo", List.of("--keep"));
    }

    private static ServerSocket other() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("localhost"));
    }

    private static Ports withKafkaControllerOn(Ports p, int port) {
        return new Ports(
                p.keycloak(),
                p.postgres(),
                p.kafka(),
                port,
                p.application(),
                p.eligibility(),
                p.guarantee(),
                p.budget());
    }

    private LocalStack stack(Ports ports) {
        return new LocalStack(temp, new StackFolder(temp), ports, Duration.ZERO);
    }
}
