package zalog.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import zalog.kit.messaging.Faults;
import zalog.kit.testing.Database;
import zalog.kit.testing.ZalogServers;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class DatabasePoolIT {
    static final Database DATABASE = new Database(Service.ELIGIBILITY);
    static final String LOCK = "select pg_advisory_xact_lock(815)";
    static final String LONG = "select pg_sleep(600)";

    @Inject
    Pool pool;

    @Inject
    DataSource ofMigrations;

    @Test
    void whoWaitsForALockOfAnInstanceThatSaysNothingGetsIt() {
        SqlConnection silent = pool.getConnectionAndAwait();
        silent.beginAndAwait();
        silent.query(LOCK).executeAndAwait();

        assertThat(pool.query(LOCK).executeAndAwait().size()).isEqualTo(1);

        Throwable later = catchThrowable(() -> silent.query("select 1").executeAndAwait());
        assertThat(later).matches(Faults::isOutage);
    }

    @Test
    void aStatementWithoutEndIsAnOutageAndIsNotCarriedOn() {
        Throwable failure = catchThrowable(() -> pool.query(LONG).executeAndAwait());

        assertThat(failure).matches(Faults::isOutage);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> DATABASE.count(
                                "select count(*) from pg_stat_activity where state = 'active' and query = ?", LONG)
                        == 0);
    }

    @Test
    void theLockOfAMigrationWhoseHostHasGoneIsFreeAfterHalfAMinute() throws SQLException {
        try (var connection = ofMigrations.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('tcp_keepalives_idle')::int
                               + current_setting('tcp_keepalives_interval')::int
                               * current_setting('tcp_keepalives_count')::int
                        """)) {
            row.next();
            assertThat(row.getInt(1)).isBetween(1, 30);
        }
    }
}
