package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zalog.acceptance.Api;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Service;

/** Budget-service is killed (SIGKILL) in the middle of the close of a year, twice, and the close ends as if it were not. */
class YearCloseJourneyIT {
    private static final FinancialYear YEAR = new FinancialYear(2050);
    private static final FinancialYear NEXT = YEAR.next();
    private static final Instant DECEMBER = Instant.parse("2050-12-20T09:00:00Z");
    private static final Instant JANUARY = Instant.parse("2051-01-09T09:00:00Z");
    private static final Money LIMIT = Money.ofRoubles(1_000_000);
    private static final Money EACH = Money.ofRoubles(100);
    private static final int REQUESTS = 6_000;

    private final LocalStack stack = RunningSystem.stack();

    @Test
    void aCloseThatIsKilledInTheMiddleGoesOnAndNothingIsDoneTwice() {
        var api = RunningSystem.apiAt(DECEMBER.toString());
        var ledger = new Ledger(stack, api);
        ReserveCommands.addYear(api, YEAR, LIMIT);
        ReserveCommands.addYear(api, NEXT, LIMIT.times(1000));
        reserve(new Filings(api, LocalDate.of(2050, 12, 20)), ledger);

        api = RunningSystem.apiAt(JANUARY.toString());
        api.post(Service.BUDGET, "/budgets/2050/close", "officer", "").expect(202);
        killBetweenSteps(ledger);
        killBetweenSteps(ledger);

        JsonNode report = awaitDone(api);
        Money carried = Money.of(report.at("/carriedOver/amount").asText());
        assertThat(report.path("done").asInt()).isEqualTo(REQUESTS);
        assertThat(report.at("/released/count").asInt()).isEqualTo(REQUESTS);
        assertThat(report.at("/released/amount").asText())
                .isEqualTo(EACH.times(REQUESTS).toString());
        assertThat(report.at("/carriedOver/count").asInt()).isEqualTo(REQUESTS);
        assertThat(report.path("lapsed").asText()).isEqualTo(LIMIT.toString());
        assertThat(ledger.rows(Service.BUDGET, """
                select status, count(*), count(distinct application_id), sum(interest_kopecks) from reservation
                where financial_year = 2051 group by status"""))
                .containsExactly("RESERVED|%1$d|%1$d|%2$d".formatted(REQUESTS, carried.kopecks()));
        assertThat(ledger.reserved(2051)).isEqualTo(carried);
        assertThat(faults(api, YEAR)).isEmpty();
        assertThat(faults(api, NEXT)).isEmpty();
    }

    private void reserve(Filings filings, Ledger ledger) {
        var template = ReserveCommands.template(filings, YEAR, DECEMBER);
        List<ReserveFunds> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(ReserveCommands.request(template, EACH, i));
        }
        new Messages(stack.kafka().bootstrapServers()).send(ReserveCommands.spread(requests));
        Eventually.holds(() -> assertThat(ledger.reserved(YEAR.value())).isEqualTo(EACH.times(REQUESTS)));
    }

    /** Waits for another step to be done, kills the service and starts it again. */
    private void killBetweenSteps(Ledger ledger) {
        long before = done(ledger);
        while (done(ledger) == before) {
            Thread.onSpinWait();
        }
        RunningSystem.stack().service(Service.BUDGET).kill();
        assertThat(done(ledger)).isLessThan(REQUESTS);
        RunningSystem.start(Service.BUDGET, JANUARY);
    }

    private static long done(Ledger ledger) {
        return ledger.number(Service.BUDGET, "select done from year_close where financial_year = 2050");
    }

    private static JsonNode awaitDone(Api api) {
        return Eventually.succeeds(() -> {
            JsonNode report =
                    api.get(Service.BUDGET, "/budgets/2050/close", "officer").expect(200);
            assertThat(report.path("state").asText()).isEqualTo("DONE");
            return report;
        });
    }

    private static JsonNode faults(Api api, FinancialYear year) {
        return api.get(Service.BUDGET, "/ledger/" + year + "/verification", "auditor")
                .expect(200)
                .path("faults");
    }
}
