package zalog.bench;

import java.sql.Connection;
import java.sql.SQLException;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** One number out of a database. */
public final class Sql {
    private Sql() {}

    public static long number(LocalStack stack, Service service, String query) throws SQLException {
        try (var connection = stack.postgres().connect(service)) {
            return number(connection, query);
        }
    }

    public static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
