package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Part;
import zalog.stack.Service;

/** Kafka goes away: what was accepted waits in the outbox and is decided once, by itself. */
class BrokerOutageJourneyIT {
    private static final int YEAR = 2021;
    private static final Money EACH = Money.ofRoubles(1_000);
    private static final int APPLICATIONS = 20;

    private LocalStack stack;
    private Filings filings;
    private Ledger ledger;
    private Money before;

    @BeforeEach
    void start() {
        var api = RunningSystem.apiAt("2021-06-01T09:00:00Z");
        stack = RunningSystem.stack();
        filings = new Filings(api, LocalDate.of(YEAR, 6, 1));
        ledger = new Ledger(stack, api);
        before = ledger.reserved(YEAR);
    }

    @Test
    void whatIsFiledDuringAnOutageOfTheBrokerIsDecidedAfterwards() {
        stack.kafka().kill();
        List<String> ids = fileAll();
        assertThat(ledger.outbox(Service.APPLICATION)).isEqualTo(APPLICATIONS);

        stack.kafka().start();

        assertAllApprovedOnce(ids);
    }

    @Test
    void aServiceThatCrashesBetweenCommitAndSendSendsAfterItsRestart() {
        stack.kafka().kill();
        List<String> ids = fileAll();
        assertThat(ledger.outbox(Service.APPLICATION)).isEqualTo(APPLICATIONS);
        stack.service(Service.APPLICATION).kill();

        stack.kafka().start();
        stack.start(stack.service(Service.APPLICATION));

        assertAllApprovedOnce(ids);
    }

    @Test
    void aBrokerThatHangsIsWaitedFor() {
        stack.kafka().pause();
        List<String> ids = fileAll();

        stack.kafka().resume();

        assertAllApprovedOnce(ids);
    }

    @Test
    void theOutboxOfEveryServiceIsDrained() {
        List<String> ids = fileAll();

        assertAllApprovedOnce(ids);

        for (Service service : Service.values()) {
            Eventually.holds(
                    () -> assertThat(ledger.outbox(service)).as(service.id()).isZero());
        }
    }

    private List<String> fileAll() {
        return IntStream.range(0, APPLICATIONS)
                .mapToObj(i -> filings.file(EACH))
                .toList();
    }

    private void assertAllApprovedOnce(List<String> ids) {
        filings.awaitApproval(ids);
        assertThat(ledger.reserved(YEAR)).isEqualTo(before.plus(EACH.times(APPLICATIONS)));
        assertThat(ledger.reservationsOf(ids)).isEqualTo(APPLICATIONS);
    }

    /** Starts whatever a failed test left stopped, for the tests after it. */
    @AfterEach
    void heal() {
        stack.kafka().resume();
        stack.start(stack.services().toArray(Part[]::new));
    }
}
