package zalog.acceptance.years;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import zalog.acceptance.Api;
import zalog.acceptance.UnexpectedReply;
import zalog.kernel.FinancialYear;
import zalog.stack.Service;

/** Closes years, one after the other, and keeps the reports. */
final class Closing {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(50);

    private final Api api;
    private final Map<FinancialYear, JsonNode> reports = new TreeMap<>();

    Closing(Api api) {
        this.api = api;
    }

    /** Has the year closed, and waits until it is. */
    void close(FinancialYear year) {
        String path = "/budgets/" + year + "/close";
        api.post(Service.BUDGET, path, "officer", "").expect(202);
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode report = api.get(Service.BUDGET, path, "officer").expect(200);
        while (!report.path("state").asText().equals("DONE")) {
            if (System.nanoTime() > end) {
                throw new UnexpectedReply(year + " is not closed yet: " + report);
            }
            Pause.of(STEP);
            report = api.get(Service.BUDGET, path, "officer").expect(200);
        }
        reports.put(year, report);
    }

    /** The report of each year that was closed. */
    Map<FinancialYear, JsonNode> reports() {
        return reports;
    }
}
