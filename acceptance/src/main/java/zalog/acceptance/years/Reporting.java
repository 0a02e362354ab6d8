package zalog.acceptance.years;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import zalog.acceptance.Api;
import zalog.acceptance.demo.Findings;
import zalog.acceptance.years.plan.PlannedLoan;
import zalog.acceptance.years.plan.Report;
import zalog.kernel.Bic;
import zalog.stack.Service;

/**
 * The banks' batches of events, and whether each event gets the verdict it should. Of a loan that waited for money in vain
 * the budget takes no more.
 */
final class Reporting {
    private static final int BATCH = 1_000;

    private final Api api;
    private final Findings findings;
    private final Map<String, Integer> events = new TreeMap<>();

    Reporting(Api api, Findings findings) {
        this.api = api;
        this.findings = findings;
    }

    /** @param waited whether a loan had to wait for money */
    void post(Bic bank, List<Report> reports, Predicate<PlannedLoan> waited) {
        for (int first = 0; first < reports.size(); first += BATCH) {
            postBatch(bank, reports.subList(first, Math.min(reports.size(), first + BATCH)), waited);
        }
    }

    /** How many events of each type were sent. */
    Map<String, Integer> events() {
        return events;
    }

    private void postBatch(Bic bank, List<Report> reports, Predicate<PlannedLoan> waited) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("events").addAll(reports.stream().map(Report::event).toList());
        JsonNode verdicts = api.post(Service.BUDGET, "/loans/events", "bank-" + bank, body.toString())
                .expect(200)
                .path("verdicts");
        for (int i = 0; i < reports.size(); i++) {
            var report = reports.get(i);
            var actual = verdicts.path(i);
            findings.compare(
                    report.event() + " " + actual.path("violations"),
                    waited.test(report.loan()) && isOfEndedApplication(actual) ? "REFUSED" : report.verdict(),
                    actual.path("verdict").asText());
            events.merge(report.event().path("type").asText(), 1, Integer::sum);
        }
    }

    private static boolean isOfEndedApplication(JsonNode verdict) {
        return verdict.at("/violations/0/code").asText().equals("LOAN-002");
    }
}
