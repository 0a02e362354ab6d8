package zalog.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import zalog.acceptance.Api;
import zalog.stack.Service;

/** What is reimbursable of each payment the banks told of; printed for one loan, compared for all. */
final class LinesTable {
    private final Api api;
    private final Filed filed;
    private final Findings findings;

    LinesTable(Api api, Filed filed, Findings findings) {
        this.api = api;
        this.filed = filed;
        this.findings = findings;
    }

    void print(JsonNode loans, String printed, PrintStream out) {
        var table = new Table(
                "Worked example: 10 000 000 RUB at 12 %, drawn on 16.09.2019",
                "After", "Through", "Paid on", "Paid, RUB", "Key rate, %", "Reimbursable, RUB");
        for (JsonNode loan : loans) {
            String name = loan.path("application").asText();
            Map<String, JsonNode> lines = lines(name);
            findings.compare(
                    name + ", number of lines",
                    String.valueOf(loan.path("lines").size()),
                    String.valueOf(lines.size()));
            for (JsonNode expected : loan.path("lines")) {
                String actual = reimbursable(lines, expected.path("event").asText());
                findings.compare(
                        name + ", " + expected.path("line").asText() + " paid on "
                                + expected.path("paidOn").asText(),
                        expected.path("reimbursable").asText(),
                        actual);
                if (name.equals(printed) && expected.has("periodEnd")) {
                    addTo(table, expected, actual);
                }
            }
        }
        table.print(out);
    }

    private Map<String, JsonNode> lines(String name) {
        var lines = new HashMap<String, JsonNode>();
        api.get(Service.BUDGET, "/loans/" + filed.application(name).id() + "/lines", "officer")
                .expect(200)
                .path("items")
                .forEach(line -> lines.put(line.path("eventId").asText(), line));
        return lines;
    }

    private static String reimbursable(Map<String, JsonNode> lines, String event) {
        JsonNode line = lines.get(event);
        return line == null ? "no line" : line.path("reimbursable").asText();
    }

    private static void addTo(Table table, JsonNode line, String reimbursable) {
        table.row(
                line.path("periodStart").asText(),
                line.path("periodEnd").asText(),
                line.path("paidOn").asText(),
                Texts.amount(line.path("paid").asText()),
                line.path("keyRate").asText(),
                Texts.amount(reimbursable));
    }
}
