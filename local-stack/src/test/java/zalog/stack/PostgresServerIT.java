package zalog.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresServerIT {
    private final PostgresServer postgres = LocalStack.shared().postgres();

    @ParameterizedTest
    @CsvSource({"fsync,on", "synchronous_commit,on", "full_page_writes,on", "max_connections,200"})
    void theServerSaysWhatIsCommittedIsOnTheDisk(String setting, String expected) throws SQLException {
        try (Connection connection = postgres.connectAsAdmin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyServiceOwnsADatabaseAndIsNoSuperuser(Service service) throws SQLException {
        String question = "select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user";
        try (Connection connection = postgres.connect(service);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists own_table (id int)");
            ResultSet rows = statement.executeQuery(question);
            rows.next();
            assertThat(rows.getBoolean(1)).isFalse();
        }
    }

    @Test
    void aServiceMayNotEnterTheDatabaseOfAnother() {
        String budget = postgres.jdbcUrl(Service.BUDGET);
        assertThatThrownBy(() -> DriverManager.getConnection(budget, "application", "application"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void aWrongPasswordIsRefused() {
        String budget = postgres.jdbcUrl(Service.BUDGET);
        assertThatThrownBy(() -> DriverManager.getConnection(budget, "budget", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void whatWasCommittedIsThereAfterACrash() throws SQLException {
        try (Connection connection = postgres.connect(Service.GUARANTEE);
                Statement statement = connection.createStatement()) {
            statement.execute("create table crash (id int)");
            statement.execute("insert into crash values (42)");
        }
        postgres.kill();
        assertThat(postgres.isRunning()).isFalse();
        postgres.start();
        try (Connection connection = postgres.connect(Service.GUARANTEE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from crash")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }
}
