package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/** After 2024 an application is refused for want of a budget, until the ministry adds the year. */
class LaterYearJourneyIT {
    private static final FinancialYear YEAR = new FinancialYear(2027);

    @Test
    void aYearThatTheMinistryAddsTakesApplications() {
        var api = RunningSystem.apiAt("2027-03-01T09:00:00Z");
        var filings = new Filings(api, LocalDate.of(2027, 3, 1));
        var early = filings.file(Money.ofRoubles(100));
        Eventually.holds(() -> assertThat(filings.status(early)).isEqualTo("REFUSED"));

        ReserveCommands.addYear(api, YEAR, Money.ofRoubles(1_000));

        var inTime = filings.file(Money.ofRoubles(100));
        filings.awaitApproval(List.of(inTime));
    }
}
