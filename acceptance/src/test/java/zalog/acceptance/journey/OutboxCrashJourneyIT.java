package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zalog.contracts.Topics;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Part;
import zalog.stack.Service;

/** application-service is killed (SIGKILL) at the two moments at which an outbox could lose or double a message. */
class OutboxCrashJourneyIT {
    private static final Instant NOW = Instant.parse("2023-03-06T09:00:00Z");
    /** The lock that the relay of a service takes before it sends anything. */
    private static final long RELAY = 0x7a616c6f67L;
    /** A lock of this test, for which a commit that takes rows from the outbox waits. */
    private static final long MARK = 4711;

    private static final String HOLD_MARKS = """
            create function wait_for_test() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock(%d);
                return null;
            end $$;
            create constraint trigger wait_for_test after delete on outbox
                deferrable initially deferred for each row execute function wait_for_test()
            """.formatted(MARK);
    private static final String LET_MARKS = """
            drop trigger if exists wait_for_test on outbox;
            drop function if exists wait_for_test()
            """;
    /** What PostgreSQL does when it notices that a client is gone, which may take it hours. */
    private static final String END_CLIENTS = """
            select pg_terminate_backend(pid, 5000) from pg_stat_activity
            where usename = current_user and pid <> pg_backend_pid() and wait_event_type = 'Lock'
            """;

    private final LocalStack stack = RunningSystem.stack();
    private final Messages messages = new Messages(stack.kafka().bootstrapServers());

    @AfterEach
    void heal() {
        stack.start(stack.services().toArray(Part[]::new));
    }

    @Test
    void killedBetweenCommitAndSendItSendsOnceItIsBack() throws SQLException {
        var api = RunningSystem.apiAt(NOW.toString());
        var filings = new Filings(api, LocalDate.of(2023, 3, 6));
        var ledger = new Ledger(stack, api);
        String id;
        try (Connection test = stack.postgres().connect(Service.APPLICATION)) {
            execute(test, "select pg_advisory_lock(" + RELAY + ")");
            id = filings.file(Money.ofRoubles(100));
            assertThat(unmarked(ledger, id)).isEqualTo(1);
            assertThat(submissions(id)).isEmpty();
            stack.service(Service.APPLICATION).kill();
        }

        RunningSystem.start(Service.APPLICATION, NOW);

        filings.awaitApproval(List.of(id));
        assertThat(submissions(id)).hasSize(1);
        assertThat(ledger.reservationsOf(List.of(id))).isEqualTo(1);
    }

    @Test
    void killedBetweenSendAndMarkItSendsAgainAndTheEffectIsThereOnce() throws SQLException {
        var api = RunningSystem.apiAt(NOW.toString());
        var filings = new Filings(api, LocalDate.of(2023, 3, 6));
        var ledger = new Ledger(stack, api);
        String id;
        try (Connection test = stack.postgres().connect(Service.APPLICATION)) {
            execute(test, "select pg_advisory_lock(" + MARK + ")");
            execute(test, HOLD_MARKS);
            id = filings.file(Money.ofRoubles(100));
            Eventually.holds(() -> assertThat(submissions(id)).hasSize(1));
            assertThat(unmarked(ledger, id)).isEqualTo(1);
            stack.service(Service.APPLICATION).kill();
            execute(test, END_CLIENTS);
            execute(test, LET_MARKS);
        }
        assertThat(unmarked(ledger, id)).isEqualTo(1);

        RunningSystem.start(Service.APPLICATION, NOW);

        filings.awaitApproval(List.of(id));
        assertThat(submissions(id)).hasSize(2);
        assertThat(submissions(id).stream().map(OutboxCrashJourneyIT::messageId).distinct())
                .hasSize(1);
        assertThat(ledger.reservationsOf(List.of(id))).isEqualTo(1);
    }

    private List<ConsumerRecord<String, byte[]>> submissions(String id) {
        return messages.all(Topics.APPLICATION_EVENTS).stream()
                .filter(record -> id.equals(record.key()))
                .filter(record -> header(record, "ce_type").equals("ApplicationSubmitted"))
                .toList();
    }

    private static long unmarked(Ledger ledger, String id) {
        return ledger.number(Service.APPLICATION, "select count(*) from outbox where key = '" + id + "'");
    }

    private static String messageId(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_id");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
