package zalog.bench.cap;

import java.sql.Connection;
import java.sql.SQLException;
import zalog.bench.Sql;

/** The contenders' tables: one counter and the reservations under it. */
final class CapTable {
    private CapTable() {}

    /** An empty cap, with or without whatever was there. */
    static void reset(Connection connection, long limit) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists cap, cap_reservation");
            statement.execute("create table cap (limit_kopecks bigint not null, reserved_kopecks bigint not null)");
            statement.execute(
                    "create table cap_reservation (application_id uuid primary key, kopecks bigint not null)");
            statement.execute("insert into cap values (" + limit + ", 0)");
        }
    }

    /** What the reservations promise, in kopecks. */
    static long promised(Connection connection) throws SQLException {
        return Sql.number(connection, "select coalesce(sum(kopecks), 0) from cap_reservation");
    }
}
