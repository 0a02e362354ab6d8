package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** The stack's PostgreSQL with TLS, as CloudNativePG would run it: an authority of its own has signed its certificate. */
final class SecuredPostgres implements AutoCloseable {
    private static final String SERVER = "postgres";

    private final LocalStack stack;
    private final Path authority;

    SecuredPostgres(LocalStack stack, Path folder) throws IOException, SQLException {
        this.stack = stack;
        Certificates certificates = new Certificates(Files.createDirectories(folder.resolve("postgres")));
        certificates.issue(SERVER);
        this.authority = Files.writeString(folder.resolve("postgres/ca.crt"), certificates.authority());
        give("server.crt", certificates.chain(SERVER));
        give("server.key", certificates.key(SERVER));
        turn("on");
    }

    /** Those variables of a pod whose names match, with this server's address and authority. */
    Map<String, String> variables(Service service, Manifest workload, String names) {
        Map<String, String> variables = new HashMap<>(Environment.of("prod", workload));
        variables.keySet().removeIf(name -> !name.matches(names));
        variables.replaceAll((name, value) -> value.equals(Environment.AUTHORITY) ? authority.toString() : value);
        variables.putAll(Map.of(
                "ZALOG_DB_HOST", "localhost",
                "ZALOG_DB_PORT", String.valueOf(stack.postgres().port()),
                "ZALOG_DB_USER", service.id(),
                "ZALOG_DB_PASSWORD", service.id()));
        return variables;
    }

    /** How many connections a service has open, with TLS or without. */
    int connections(Service service, boolean secured) throws SQLException {
        try (Connection connection = stack.postgres().connectAsAdmin();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from pg_stat_activity join pg_stat_ssl using (pid) where usename = ? and ssl = ?")) {
            statement.setString(1, service.id());
            statement.setBoolean(2, secured);
            ResultSet count = statement.executeQuery();
            count.next();
            return count.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        turn("off");
    }

    /** The server itself writes the file into its folder, wherever that is. */
    private void give(String file, String pem) throws SQLException {
        execute("copy (select unnest(string_to_array('" + pem.strip() + "', E'\\n'))) to program 'cat > " + file
                + " && chmod 600 " + file + "'");
    }

    private void turn(String ssl) throws SQLException {
        execute("alter system set ssl = " + ssl);
        execute("select pg_reload_conf()");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ssl()).isEqualTo(ssl));
    }

    private String ssl() throws SQLException {
        try (Connection connection = stack.postgres().connectAsAdmin();
                Statement statement = connection.createStatement();
                ResultSet ssl = statement.executeQuery("show ssl")) {
            ssl.next();
            return ssl.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = stack.postgres().connectAsAdmin();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
