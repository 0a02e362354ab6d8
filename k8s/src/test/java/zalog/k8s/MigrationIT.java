package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** A service's jar with the variables of its Job and its Deployment, on a real PostgreSQL with TLS and nothing else. */
class MigrationIT {
    /** An address for documentation, which nobody has. */
    private static final String NOBODY = "192.0.2.1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theDeploymentRefusesToStartUntilTheJobHasMigratedAndEnded(Service service) throws Exception {
        execute(service, "drop schema public cascade");
        execute(service, "create schema public");
        try (SecuredPostgres postgres = new SecuredPostgres(LocalStack.shared(), folder)) {
            Jar deployment = jar(service, postgres, ServicesTest.deployment("prod", service));
            assertThat(deployment.run()).isNotZero();
            assertThat(deployment.output()).contains("Detected resolved migration not applied to database");
            assertThat(tables(service)).isZero();

            Jar job = jar(service, postgres, ServicesTest.migration("prod", service));
            assertThat(job.run()).as(job.output()).isZero();
            assertThat(tables(service)).isPositive();
        }
    }

    private Jar jar(Service service, SecuredPostgres postgres, Manifest workload) {
        // Kafka is not there, and what is sent to Keycloak is dropped, as a Job's policy does.
        Map<String, String> variables = postgres.variables(service, workload, "(?!KAFKA).*");
        variables.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://" + NOBODY + ":8080/realms/zalog");
        variables.put("QUARKUS_HTTP_PORT", "0");
        return new Jar(service, variables, folder.resolve("output.log"));
    }

    private static int tables(Service service) throws SQLException {
        try (Connection connection = LocalStack.shared().postgres().connect(service);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from pg_tables where tablename = 'outbox'")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static void execute(Service service, String sql) throws SQLException {
        try (Connection connection = LocalStack.shared().postgres().connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
