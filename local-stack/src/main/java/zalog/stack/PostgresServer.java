package zalog.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * PostgreSQL on localhost with one database per service, each owned by a role of the same name that may enter no other.
 *
 * <p>What is committed is on the disk: fsync, synchronous_commit and full_page_writes are on, as in production.
 */
public interface PostgresServer extends Part {

    @Override
    default String name() {
        return "PostgreSQL";
    }

    /** JDBC address of a service's database; user and password are the service's id. */
    default String jdbcUrl(Service service) {
        return "jdbc:postgresql://localhost:" + port() + "/" + service.id();
    }

    /** A connection with the rights of that service, for tests that look into its tables. */
    default Connection connect(Service service) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(service), service.id(), service.id());
    }

    /** A connection with all rights, to the maintenance database. */
    default Connection connectAsAdmin() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port() + "/postgres",
                PostgresSettings.SUPERUSER,
                PostgresSettings.PASSWORD);
    }
}
