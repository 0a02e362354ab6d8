package zalog.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import zalog.acceptance.Api;
import zalog.stack.Service;

/** The years' limits with what is left of them, their queues, and how reservations grew. */
final class YearsTable {
    private final Api api;
    private final DemoFolder folder;
    private final Filed filed;
    private final Findings findings;

    YearsTable(Api api, DemoFolder folder, Filed filed, Findings findings) {
        this.api = api;
        this.folder = folder;
        this.filed = filed;
        this.findings = findings;
    }

    void print(JsonNode expected, PrintStream out) {
        var limits = new Table(
                "Commitment limits (лимиты бюджетных обязательств), RUB",
                "Year",
                "Limit",
                "Reserved",
                "Available",
                "Waiting");
        var queue = new Table("Waiting at the end (очередь)", "Year", "Position", "Firm", "Asks for, RUB");
        expected.forEach(year -> {
            addLimits(limits, year);
            addQueue(queue, year);
        });
        limits.print(out);
        queue.print(out);
    }

    void printInstants(JsonNode expected, PrintStream out) {
        var table = new Table("Reserved as of an instant", "Year", "As of", "Reserved, RUB");
        expected.forEach(instant -> {
            String year = instant.path("year").asText();
            String asOf = instant.path("asOf").asText();
            String reserved = api.get(
                            Service.BUDGET, "/budgets/" + year + "/utilisation?by=line&asOf=" + asOf, "auditor")
                    .expect(200)
                    .path("reserved")
                    .asText();
            findings.compare(
                    year + ", reserved as of " + asOf, instant.path("reserved").asText(), reserved);
            table.row(year, asOf.substring(0, 10), Texts.amount(reserved));
        });
        table.print(out);
    }

    private void addLimits(Table table, JsonNode expected) {
        String year = expected.path("year").asText();
        JsonNode budget = api.get(Service.BUDGET, "/budgets/" + year, "officer").expect(200);
        for (String figure : new String[] {"limit", "reserved", "available"}) {
            findings.compare(
                    year + ", " + figure,
                    expected.path(figure).asText(),
                    budget.path(figure).asText());
        }
        String waiting = String.valueOf(expected.path("waiting").size());
        findings.compare(
                year + ", waiting", waiting, budget.path("waitingCount").asText());
        table.row(
                year,
                Texts.amount(budget.path("limit").asText()),
                Texts.amount(budget.path("reserved").asText()),
                Texts.amount(budget.path("available").asText()),
                budget.path("waitingCount").asText());
    }

    private void addQueue(Table table, JsonNode expected) {
        String year = expected.path("year").asText();
        JsonNode queue = api.get(Service.BUDGET, "/budgets/" + year + "/waiting-list", "officer")
                .expect(200)
                .path("items");
        findings.compare(
                year + ", queue", String.valueOf(expected.path("waiting").size()), String.valueOf(queue.size()));
        for (int i = 0; i < queue.size(); i++) {
            JsonNode place = queue.get(i);
            JsonNode wanted = expected.path("waiting").path(i);
            String name = filed.nameOf(place.path("applicationId").asText());
            findings.compare(
                    year + ", place " + (i + 1) + " of the queue",
                    place(
                            wanted.path("application").asText(),
                            wanted.path("position").asText(),
                            wanted.path("total").asText()),
                    place(
                            name,
                            place.path("position").asText(),
                            place.path("total").asText()));
            table.row(
                    year,
                    place.path("position").asText(),
                    folder.application(name).at("/applicant/name").asText(),
                    Texts.amount(place.path("total").asText()));
        }
    }

    private static String place(String application, String position, String total) {
        return position + ". " + application + " for " + total;
    }
}
