package zalog.stack.launch;

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
        assertThatCode(() -> PortCheck.requireFree(stack(Ports.free()), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithWhatToDo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            Ports p = Ports.free();
            int taken = other.getLocalPort();
            Ports ports = new Ports(
                    p.keycloak(),
                    taken,
                    p.kafka(),
                    p.kafkaController(),
                    p.application(),
                    p.eligibility(),
                    p.guarantee(),
                    p.budget());
            assertThatThrownBy(() -> PortCheck.requireFree(stack(ports), List.of()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port " + taken + ", which PostgreSQL needs, is taken")
                    .hasMessageContaining("lsof -i :" + taken)
                    .hasMessageContaining("ZALOG_PORT_POSTGRESQL=");
        }
    }

    @Test
    void aSecondUpIsToldOfTheFirst() {
        StackOwner owner = new StackOwner(new StackFolder(temp));
        owner.claim();
        assertThatThrownBy(() -> PortCheck.requireFree(stack(Ports.free()), List.of(owner)))
                .hasMessageContaining("runs already")
                .hasMessageContaining("./zalog down");
    }

    private LocalStack stack(Ports ports) {
        return new LocalStack(temp, new StackFolder(temp), ports, Duration.ZERO);
    }
}
