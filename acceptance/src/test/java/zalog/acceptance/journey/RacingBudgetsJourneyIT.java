package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Ports;
import zalog.stack.Service;

/**
 * Two instances of budget-service reserve money of one year at the same time. Commands of a year normally pass one
 * partition; here they are spread over all, so that the database alone holds the limit.
 */
class RacingBudgetsJourneyIT {
    /** Of its own: what other tests reserve is not set aside here. */
    private static final FinancialYear YEAR = new FinancialYear(2040);

    private static final Money LIMIT = Money.ofRoubles(160_000_000);
    private static final int REQUESTS = 3_000;
    private static final Instant NOW = Instant.parse("2024-03-01T09:00:00Z");

    private final long seed = System.nanoTime();

    @Test
    void theLimitIsNeverExceededAndUsableToTheLastKopeck() {
        var api = RunningSystem.apiAt(NOW.toString());
        LocalStack stack = RunningSystem.stack();
        var ledger = new Ledger(stack, api);
        ReserveCommands.addYear(api, YEAR, LIMIT);
        var messages = new Messages(stack.kafka().bootstrapServers());
        var second = stack.instance(Service.BUDGET, Ports.freePort());
        second.start();
        try {
            Eventually.holds(
                    () -> assertThat(messages.activeMembers("budget-service")).isEqualTo(2));
            List<ReserveFunds> requests = requests(new Filings(api, LocalDate.of(2024, 3, 1)));

            messages.send(ReserveCommands.spread(requests));
            Eventually.holds(() -> assertThat(decided(ledger)).isEqualTo(REQUESTS));
            assertThatTheBooksAddUp(ledger);
            assertThatNobodyWaitsForWhatIsThere(ledger);

            ReserveFunds rest = ReserveCommands.request(requests.getFirst(), ledger.available(YEAR.value()), REQUESTS);
            messages.send(ReserveCommands.spread(List.of(rest)));
            Eventually.holds(() -> assertThat(ledger.available(YEAR.value()))
                    .as("seed " + seed)
                    .isEqualTo(Money.ZERO));
        } finally {
            second.stop();
        }
    }

    private void assertThatTheBooksAddUp(Ledger ledger) {
        long held = ledger.number(Service.BUDGET, """
                select coalesce(sum(interest_kopecks + guarantee_fee_kopecks), 0) from reservation
                where financial_year = 2040 and status = 'RESERVED'""");
        assertThat(ledger.reserved(YEAR.value())).as("seed " + seed).isEqualTo(new Money(held));
        assertThat(held).as("seed " + seed).isLessThanOrEqualTo(LIMIT.kopecks());
        assertThat(ledger.number(Service.BUDGET, "select count(*) from reservation where financial_year = 2040"))
                .isEqualTo(REQUESTS);
    }

    private void assertThatNobodyWaitsForWhatIsThere(Ledger ledger) {
        long least = ledger.number(Service.BUDGET, """
                select min(interest_kopecks + guarantee_fee_kopecks) from reservation
                where financial_year = 2040 and status = 'WAITING'""");
        assertThat(least)
                .as("seed " + seed)
                .isGreaterThan(ledger.available(YEAR.value()).kopecks());
    }

    private static long decided(Ledger ledger) {
        return ledger.number(Service.BUDGET, "select count(*) from reservation where financial_year = 2040");
    }

    /** Twice what the limit holds, in odd amounts. */
    private List<ReserveFunds> requests(Filings filings) {
        var random = new Random(seed);
        ReserveFunds template = ReserveCommands.template(filings, YEAR, NOW);
        long average = 2 * LIMIT.kopecks() / REQUESTS;
        var requests = new ArrayList<ReserveFunds>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(ReserveCommands.request(template, new Money(1 + random.nextLong(2 * average)), i));
        }
        return requests;
    }
}
