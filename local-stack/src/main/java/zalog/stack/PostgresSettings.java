package zalog.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** What every PostgreSQL of a stack is told, wherever it runs. */
final class PostgresSettings {
    static final String SUPERUSER = "postgres";
    static final String PASSWORD = "zalog";

    /** Arguments of initdb. */
    static final List<String> INITDB =
            List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");

    /** Parameters of the server. */
    static final Map<String, String> SERVER = Map.of(
            "max_connections", "200",
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "timezone", "UTC",
            "log_timezone", "UTC");

    private PostgresSettings() {}

    /** Gives a server the services' roles and databases that it lacks: all, or what an interrupted start has left to do. */
    static void createDatabases(PostgresServer server) {
        try (Connection connection = server.connectAsAdmin();
                var statement = connection.createStatement()) {
            for (Service service : Service.values()) {
                String id = service.id();
                if (!any(statement, "select from pg_roles where rolname = '" + id + "'")) {
                    statement.execute("create role " + id + " login password '" + id + "'");
                }
                if (!any(statement, "select from pg_database where datname = '" + id + "'")) {
                    statement.execute("create database " + id + " owner " + id);
                }
                statement.execute("revoke all on database " + id + " from public");
            }
        } catch (SQLException e) {
            throw new StackException("Cannot create the services' databases", e);
        }
    }

    private static boolean any(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
