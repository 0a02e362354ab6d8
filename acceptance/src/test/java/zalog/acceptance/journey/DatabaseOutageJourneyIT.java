package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zalog.acceptance.Api;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** PostgreSQL crashes: nothing that was accepted is lost, nothing is done twice, and the services heal by themselves. */
class DatabaseOutageJourneyIT {
    private static final int YEAR = 2021;
    private static final Money EACH = Money.ofRoubles(2_000);

    private Api api;
    private LocalStack stack;
    private Filings filings;
    private Ledger ledger;

    @BeforeEach
    void start() {
        api = RunningSystem.apiAt("2021-07-01T09:00:00Z");
        stack = RunningSystem.stack();
        filings = new Filings(api, LocalDate.of(YEAR, 7, 1));
        ledger = new Ledger(stack, api);
    }

    @AfterEach
    void heal() {
        stack.postgres().start();
    }

    @Test
    void whatWasAcceptedBeforeACrashOfTheDatabaseIsDecidedAfterIt() {
        Money before = ledger.reserved(YEAR);
        List<String> ids =
                IntStream.range(0, 20).mapToObj(i -> filings.file(EACH)).toList();

        stack.postgres().kill();
        stack.postgres().start();

        filings.awaitApproval(ids);
        assertThat(ledger.reserved(YEAR)).isEqualTo(before.plus(EACH.times(20)));
    }

    @Test
    void whileTheDatabaseIsAwayAnApplicationIsNeitherAcceptedNorLost() {
        var application = filings.application(EACH);
        String guarantee = filings.guarantee(application).toString();
        api.post(Service.GUARANTEE, "/guarantees", "guarantor", guarantee).expect(201);
        String key = "outage-" + application.at("/loan/agreementNumber").asText();
        stack.postgres().kill();

        var during = api.post(Service.APPLICATION, "/applications", Filings.FIRM, application.toString(), key);
        stack.postgres().start();
        var after = Eventually.succeeds(() -> {
            var reply = api.post(Service.APPLICATION, "/applications", Filings.FIRM, application.toString(), key);
            reply.expect(202);
            return reply;
        });

        assertThat(during.status()).isEqualTo(503);
        assertThat(during.retryAfter()).contains("1");
        filings.awaitApproval(List.of(after.createdId()));
    }

    /** What it would be alerted of: its other figures stay as they were. */
    @Test
    void everyServiceShowsThatItCannotWorkUntilTheDatabaseIsBack() {
        Eventually.holds(() -> assertThat(ready()).containsOnly(1));

        stack.postgres().kill();
        Eventually.holds(() -> assertThat(ready()).containsOnly(0));

        stack.postgres().start();
        Eventually.holds(() -> assertThat(ready()).containsOnly(1));
    }

    private List<Integer> ready() {
        return stack.services().stream()
                .map(service ->
                        service.metrics().orElseThrow().sum("zalog_ready").intValue())
                .toList();
    }
}
