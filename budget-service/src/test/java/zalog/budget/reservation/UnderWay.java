package zalog.budget.reservation;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** Transactions of another instance that are not done yet, while the service comes upon what they are about. */
final class UnderWay {
    private static final FinancialYear YEAR = new FinancialYear(2019);

    private UnderWay() {}

    static Connection transaction() throws SQLException {
        Connection connection = LocalStack.shared().postgres().connect(Service.BUDGET);
        connection.setAutoCommit(false);
        return connection;
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Puts an application for the agreement of another one in place. */
    static void application(Connection connection, ApplicationId holder, ApplicationId id, Inn firm, Bic bank)
            throws SQLException {
        execute(connection, "select pg_advisory_xact_lock_shared(85, 0)");
        execute(connection, """
                insert into loan (application_id, applicant, bank, agreement_number, agreement_date, region, category,
                                  ip_kind, registered_at, content, amount_kopecks)
                select '%s', '%s', '%s', agreement_number, agreement_date, region, category, ip_kind, registered_at,
                       content, amount_kopecks
                from loan where application_id = '%s'
                """.formatted(id, firm, bank, holder));
        execute(connection, """
                insert into reservation (application_id, financial_year, part, status, registered_at, interest_kopecks,
                                         guarantee_fee_kopecks, decided_at)
                values ('%s', %s, 0, 'CLOSED', now(), 0, 0, now())
                """.formatted(id, YEAR));
    }

    /** Waits until the service stands at a lock; a service that does not lock fails here. */
    static void awaitWaitingFor(String call) {
        await().atMost(Duration.ofSeconds(30)).until(() -> isWaitingFor(call));
    }

    static boolean isWaitingFor(String call) {
        return Years.DATABASE.count(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and position(? in query) > 0",
                        call)
                > 0;
    }
}
