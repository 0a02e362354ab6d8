package zalog.k8s;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zalog.stack.LocalStack;
import zalog.stack.ProjectRoot;
import zalog.stack.Service;

/** A service's jar with the variables of its Job and its Deployment, on a real PostgreSQL and nothing else. */
class MigrationIT {
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theDeploymentRefusesToStartUntilTheJobHasMigratedAndEnded(Service service) throws Exception {
        execute(service, "drop schema public cascade");
        execute(service, "create schema public");

        assertThat(run(service, ServicesTest.deployment("prod", service))).isNotZero();
        assertThat(log()).contains("Detected resolved migration not applied to database");
        assertThat(tables(service)).isZero();

        assertThat(run(service, ServicesTest.migration("prod", service)))
                .as(log())
                .isZero();
        assertThat(tables(service)).isPositive();
    }

    private int run(Service service, Manifest workload) throws IOException, InterruptedException {
        LocalStack stack = LocalStack.shared();
        // What comes from Secrets and the servers' addresses are those of this machine.
        Map<String, String> environment = Environment.of("prod", workload).entrySet().stream()
                .filter(variable -> !variable.getKey().matches("KAFKA_.*|QUARKUS_OIDC_.*"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        environment.putAll(Map.of(
                "ZALOG_DB_HOST", "localhost",
                "ZALOG_DB_PORT", String.valueOf(stack.postgres().port()),
                "ZALOG_DB_USER", service.id(),
                "ZALOG_DB_PASSWORD", service.id(),
                "QUARKUS_HTTP_PORT", "0"));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        service.jar(ProjectRoot.find()).toString())
                .redirectErrorStream(true)
                .redirectOutput(output());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("still runs after " + PATIENCE_SECONDS + " s:\n" + log());
        }
        return process.exitValue();
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

    private String log() throws IOException {
        return Files.readString(output().toPath());
    }

    private File output() {
        return folder.resolve("output.log").toFile();
    }
}
