package zalog.budget;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import zalog.stack.LocalStack;
import zalog.stack.PostgresServer;
import zalog.stack.Service;

/** Migrates a schema of a test's own, to put rows into it as an older version would have. */
public final class Migrations {
    private static final PostgresServer POSTGRES = LocalStack.shared().postgres();

    private Migrations() {}

    /** Begins anew, as the service was at a version. */
    public static Connection from(String schema, String version) throws SQLException {
        Connection connection = POSTGRES.connect(Service.BUDGET);
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade");
        }
        to(schema, version);
        return connection;
    }

    public static void to(String schema, String version) {
        Flyway.configure()
                .dataSource(POSTGRES.jdbcUrl(Service.BUDGET), Service.BUDGET.id(), Service.BUDGET.id())
                .schemas(schema)
                .locations("db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
