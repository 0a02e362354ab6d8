package zalog.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
                "After", "Through", "Paid on", "Interest paid, RUB", "Key rate, %", "Reimbursable, RUB");
        for (JsonNode loan : loans) {
            String name = loan.path("application").asText();
            Map<String, JsonNode> lines = lines(name);
            findings.compare(
                    name + ", number of lines",
                    String.valueOf(loan.path("lines").size()),
                    String.valueOf(lines.size()));
            for (JsonNode expected : loan.path("lines")) {
                JsonNode actual = lines.getOrDefault(expected.path("event").asText(), MissingNode.getInstance());
                compare(name, expected, actual);
                if (name.equals(printed) && expected.has("periodEnd")) {
                    addTo(table, actual);
                }
            }
        }
        table.print(out);
    }

    private void compare(String name, JsonNode expected, JsonNode actual) {
        String what = name + ", " + expected.path("line").asText() + " paid on "
                + expected.path("paidOn").asText();
        for (String figure : new String[] {"paid", "reimbursable"}) {
            findings.compare(
                    what + ", " + figure,
                    expected.path(figure).asText(),
                    actual.path(figure).asText());
        }
        if (expected.has("keyRate")) {
            findings.compare(what + ", key rate", expected.path("keyRate").asText(), keyRate(actual));
        }
    }

    private Map<String, JsonNode> lines(String name) {
        var lines = new HashMap<String, JsonNode>();
        api.get(Service.BUDGET, "/loans/" + filed.application(name).id() + "/lines?limit=500", "officer")
                .expect(200)
                .path("items")
                .forEach(line -> lines.put(line.path("eventId").asText(), line));
        return lines;
    }

    private static String keyRate(JsonNode line) {
        return line.at("/calculation/rows/0/ceilingRate").asText();
    }

    private static void addTo(Table table, JsonNode line) {
        JsonNode calculation = line.path("calculation");
        table.row(
                calculation.path("periodStart").asText(),
                calculation.path("periodEnd").asText(),
                line.path("paidOn").asText(),
                Texts.amount(line.path("paid").asText()),
                keyRate(line),
                Texts.amount(line.path("reimbursable").asText()));
    }
}
