package zalog.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Everything a service is told about its surroundings: environment variables, and nothing else. */
final class ServiceEnvironment {
    private ServiceEnvironment() {}

    static Map<String, String> of(ServiceProcess process, LocalStack stack, Map<String, String> more) {
        String id = process.service().id();
        Map<String, String> all = new LinkedHashMap<>();
        // As PostgreSQL, Kafka and Keycloak do: what has well-known passwords is for this machine only.
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", String.valueOf(process.port()));
        all.put("ZALOG_DB_HOST", "localhost");
        all.put("ZALOG_DB_PORT", String.valueOf(stack.postgres().port()));
        all.put("ZALOG_DB_NAME", id);
        all.put("ZALOG_DB_USER", id);
        all.put("ZALOG_DB_PASSWORD", id);
        all.put("KAFKA_BOOTSTRAP_SERVERS", stack.kafka().bootstrapServers());
        all.put("QUARKUS_OIDC_AUTH_SERVER_URL", stack.keycloak().realm().toString());
        all.put("ZALOG_DEV_CLOCK", "true");
        all.put("ZALOG_CLOCK_OFFSET", stack.clockOffset().toString());
        if (process.service() == Service.BUDGET) {
            all.putAll(LedgerKey.environment(stack.folder()));
        }
        all.putAll(more);
        return all;
    }
}
