package zalog.bench.load;

import java.sql.SQLException;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** One number out of a service's database. */
final class Sql {
    private Sql() {}

    static long number(LocalStack stack, Service service, String query) throws SQLException {
        try (var connection = stack.postgres().connect(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
