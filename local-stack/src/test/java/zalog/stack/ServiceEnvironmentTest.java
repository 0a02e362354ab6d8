package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {
    private final LocalStack stack;

    ServiceEnvironmentTest(@TempDir Path temp) {
        stack = new LocalStack(temp, new StackFolder(temp), Ports.FIXED, Duration.ofDays(-2));
    }

    @Test
    void aServiceIsToldItsSurroundings() {
        assertThat(ServiceEnvironment.of(stack.service(Service.BUDGET), stack, Map.of()))
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "8084")
                .containsEntry("ZALOG_DB_NAME", "budget")
                .containsEntry("ZALOG_DB_PORT", "5433")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "localhost:9094")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:8080/realms/zalog")
                .containsEntry("ZALOG_CLOCK_OFFSET", "PT-48H");
    }

    @Test
    void aSecondInstanceSharesTheDatabaseOnAPortOfItsOwn() {
        assertThat(ServiceEnvironment.of(stack.instance(Service.BUDGET, 9999), stack, Map.of()))
                .containsEntry("QUARKUS_HTTP_PORT", "9999")
                .containsEntry("ZALOG_DB_NAME", "budget");
    }

    @Test
    void whatTheTestSaysWins() {
        assertThat(ServiceEnvironment.of(stack.service(Service.BUDGET), stack, Map.of("ZALOG_CLOCK_OFFSET", "PT0S")))
                .containsEntry("ZALOG_CLOCK_OFFSET", "PT0S");
    }
}
