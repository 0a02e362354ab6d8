package zalog.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import zalog.acceptance.Api;
import zalog.kernel.IpKind;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Region;
import zalog.kernel.Regions;
import zalog.kernel.SmeCategory;
import zalog.stack.Service;

/** Where a year's money went: by region, bank, SME category, kind of IP and programme line. */
final class UtilisationTable {
    private static final String[] FIGURES = {"reserved", "waitingCount", "waiting", "reimbursable"};

    private static final Map<String, String> HEADS = Map.of(
            "region", "region (регион)",
            "bank", "bank (БИК)",
            "category", "SME category (категория МСП)",
            "ipKind", "kind of IP (вид РИД)",
            "line", "programme line (направление)");

    private final Api api;
    private final Findings findings;

    UtilisationTable(Api api, Findings findings) {
        this.api = api;
        this.findings = findings;
    }

    void print(JsonNode expected, PrintStream out) {
        expected.forEach(breakdown -> print(breakdown, breakdown.path("by").asText(), out));
    }

    private void print(JsonNode expected, String by, PrintStream out) {
        String year = expected.path("year").asText();
        var table = new Table(
                "Utilisation of " + year + " by " + HEADS.getOrDefault(by, by),
                HEADS.getOrDefault(by, by),
                "Reserved, RUB",
                "Waiting",
                "Waiting for, RUB",
                "Reimbursable, RUB");
        Map<String, JsonNode> rows = rows(year, by, expected.path("asOf").asText());
        findings.compare(
                year + " by " + by + ", number of rows",
                String.valueOf(expected.path("rows").size()),
                String.valueOf(rows.size()));
        for (JsonNode wanted : expected.path("rows")) {
            String key = wanted.path("key").asText();
            JsonNode row = rows.get(key);
            if (row == null) {
                findings.add(year + " by " + by + ": no row for " + key);
                continue;
            }
            compare(year + " by " + by + ", " + key, wanted, row);
            table.row(
                    label(by, key),
                    Texts.amount(row.path("reserved").asText()),
                    row.path("waitingCount").asText(),
                    Texts.amount(row.path("waiting").asText()),
                    Texts.amount(row.path("reimbursable").asText()));
        }
        table.print(out);
    }

    private void compare(String what, JsonNode wanted, JsonNode row) {
        for (String figure : FIGURES) {
            findings.compare(
                    what + ", " + figure,
                    wanted.path(figure).asText(),
                    row.path(figure).asText());
        }
    }

    private Map<String, JsonNode> rows(String year, String by, String asOf) {
        var rows = new HashMap<String, JsonNode>();
        api.get(Service.BUDGET, "/budgets/" + year + "/utilisation?by=" + by + "&asOf=" + asOf, "officer")
                .expect(200)
                .path("groups")
                .forEach(group -> rows.put(group.path("key").asText(), group));
        rows.values().removeIf(UtilisationTable::isEmpty);
        return rows;
    }

    /** What was reserved and released again leaves a group of zeros. */
    private static boolean isEmpty(JsonNode group) {
        return Stream.of(FIGURES).allMatch(figure -> group.path(figure).asText().matches("[0.]*"));
    }

    private static String label(String by, String key) {
        return switch (by) {
            case "region" -> Regions.byIsoCode(key).map(Region::name).orElse(key);
            case "category" -> SmeCategory.valueOf(key).label().en();
            case "ipKind" -> IpKind.valueOf(key).label().en();
            case "line" -> ProgrammeLine.valueOf(key).label().en();
            default -> key;
        };
    }
}
