package zalog.guarantee.verification.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static zalog.guarantee.Guarantor.freeNumber;
import static zalog.guarantee.Guarantor.registered;
import static zalog.guarantee.Guarantor.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zalog.guarantee.Guarantor;
import zalog.kernel.ApplicationId;
import zalog.kit.testing.Database;
import zalog.kit.testing.TestTopic;
import zalog.kit.testing.ZalogServers;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** An application and its guarantee that arrive at the same time never miss each other. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class MeetingIT {
    static final Database DATABASE = new Database(Service.GUARANTEE);
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String HELD_ALONE = "select pg_advisory_xact_lock(533, hashtext(?) & 63)";
    static final String HELD_TOGETHER = "select pg_advisory_xact_lock_shared(533, hashtext(?) & 63)";

    @BeforeEach
    void itIsOctober2019() {
        Guarantor.setClock(Instant.parse("2019-10-02T10:00:00Z"));
    }

    @Test
    void anApplicationWaitsForARegistrationThatIsUnderWay() throws SQLException {
        String number = freeNumber();
        ApplicationId id = new ApplicationId(UUID.randomUUID());
        try (Connection registration = transaction()) {
            execute(registration, HELD_ALONE, number);
            execute(registration, """
                    insert into guarantee (id, version, number, principal, beneficiary, loan_agreement_number,
                        loan_agreement_date, amount_kopecks, valid_from, valid_until, registered_at, changed_at)
                    values (gen_random_uuid(), 1, ?, '7707083893', '044525225', 'КД-17/2019', '2019-09-10', 1,
                        '2019-09-16', '2022-09-15', '2019-09-16 12:00+03', '2019-09-16 12:00+03')
                    """, number);
            TestTopic.send(UUID.randomUUID(), Applications.naming(number, id));
            awaitWaitingFor("pg_advisory_xact_lock_shared");
            registration.commit();
        }
        await().atMost(PATIENCE).until(() -> outcomes(List.of(id)).size() == 1);
        assertThat(outcomes(List.of(id))).containsExactly("PASSED");
    }

    @Test
    void aRegistrationWaitsForAnApplicationThatIsBeingChecked() throws Exception {
        String number = freeNumber();
        ApplicationId id = new ApplicationId(UUID.randomUUID());
        CompletableFuture<String> registration;
        try (Connection check = transaction()) {
            execute(check, HELD_TOGETHER, number);
            execute(check, """
                    insert into loan_case (application_id, applicant, lender, agreement_number, agreement_date,
                        guarantee_number, registered_at, outcome, announced)
                    values (cast(? as uuid), '7707083893', '044525225', 'КД-17/2019', '2019-09-10',
                        ?, '2019-10-01 12:00+03', 'NOT_REGISTERED', '{}')
                    """, id.toString(), number);
            registration = CompletableFuture.supplyAsync(() -> registered(terms(number)));
            awaitWaitingFor("pg_advisory_xact_lock(");
            check.commit();
        }
        registration.get();
        assertThat(outcomes(List.of(id))).containsExactly("PASSED");
    }

    /** Guarantees and applications of the same numbers arrive at the same time, many times over. */
    @Test
    void manyThatArriveAtTheSameTimeAllMeet() throws Exception {
        int count = 120;
        List<String> numbers =
                Stream.generate(Guarantor::freeNumber).limit(count).toList();
        List<ApplicationId> ids = Stream.generate(() -> new ApplicationId(UUID.randomUUID()))
                .limit(count)
                .toList();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> work = IntStream.range(0, count)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> registered(terms(numbers.get(i)))))
                    .toList();
            for (int i = 0; i < count; i++) {
                TestTopic.send(UUID.randomUUID(), Applications.naming(numbers.get(i), ids.get(i)));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        await().atMost(PATIENCE).until(() -> outcomes(ids).size() == count);
        assertThat(outcomes(ids)).hasSize(count).containsOnly("PASSED");
    }

    private static Connection transaction() throws SQLException {
        Connection connection = LocalStack.shared().postgres().connect(Service.GUARANTEE);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    /** Waits until the service stands at a lock; a service that does not lock fails here. */
    private static void awaitWaitingFor(String call) {
        await().atMost(PATIENCE)
                .until(() -> DATABASE.count(
                                "select count(*) from pg_stat_activity where wait_event = 'advisory' and position(? in query) > 0",
                                call)
                        > 0);
    }

    private static List<String> outcomes(List<ApplicationId> ids) {
        return DATABASE.column(
                "select outcome from loan_case where application_id = any (cast(? as uuid[]))",
                "{" + String.join(",", ids.stream().map(ApplicationId::toString).toList()) + "}");
    }
}
