package zalog.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import zalog.ledger.SigningKey;
import zalog.stack.LocalStack;

/** Gives a Quarkus test the real PostgreSQL, Kafka and Keycloak, shared by all tests of a JVM. */
public class ZalogServers implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        LocalStack stack = LocalStack.sharedWithKeycloak();
        stack.createTopics();
        return Map.of(
                "zalog.db.port", String.valueOf(stack.postgres().port()),
                "kafka.bootstrap.servers", stack.kafka().bootstrapServers(),
                "quarkus.oidc.auth-server-url", stack.keycloak().realm().toString(),
                "quarkus.http.test-port", "0",
                "zalog.dev-clock", "true",
                "zalog.ledger.signing-key", SigningKey.generate().secret());
    }

    @Override
    public void stop() {
        // the stack ends with the JVM
    }
}
