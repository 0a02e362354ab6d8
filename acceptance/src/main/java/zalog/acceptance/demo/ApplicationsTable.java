package zalog.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Set;
import java.util.TreeSet;
import zalog.acceptance.Api;
import zalog.kernel.Region;
import zalog.kernel.Regions;
import zalog.stack.Service;

/** Every application with its decision. */
final class ApplicationsTable {
    private final Api api;
    private final DemoFolder folder;
    private final Filed filed;
    private final Findings findings;
    private final Outcomes outcomes;

    ApplicationsTable(Api api, DemoFolder folder, Filed filed, Findings findings) {
        this.api = api;
        this.folder = folder;
        this.filed = filed;
        this.findings = findings;
        this.outcomes = new Outcomes(api, filed, findings);
    }

    void print(JsonNode expected, PrintStream out) {
        var table = new Table(
                "Applications (заявки)", "Filed", "Firm", "Region", "IP %", "Decision", "Reserved, RUB", "Reasons");
        expected.forEach(row -> {
            if (filed.has(row.path("application").asText())) {
                addTo(table, row);
            } else {
                findings.add(row.path("application").asText() + " was not filed");
            }
        });
        table.print(out);
        out.println("IP %: part of IP rights in the collateral pool, rounded down; one kopeck over half is over half.");
    }

    private void addTo(Table table, JsonNode expected) {
        String name = expected.path("application").asText();
        var view = outcomes.view(name);
        String share = ipShare(name);
        compare(name, expected, view, share);
        JsonNode applicant = folder.application(name).path("applicant");
        table.row(
                name.substring(0, 10),
                applicant.path("name").asText(),
                region(applicant.path("region").asText()),
                share,
                Texts.status(view.status()),
                Texts.amount(view.reserved()),
                Texts.briefly(view.reasonCodes()));
    }

    private void compare(String name, JsonNode expected, ApplicationView view, String share) {
        findings.compare(name + ", IP share", expected.path("ipShare").asText(), share);
        findings.compare(name + ", final status", expected.path("status").asText(), view.status());
        findings.compare(name + ", final reserved", expected.path("reserved").asText(), view.reserved());
        Set<String> codes = new TreeSet<>();
        expected.path("reasons").forEach(code -> codes.add(code.asText()));
        findings.compare(
                name + ", final reasons", codes.toString(), view.reasonCodes().toString());
    }

    private String ipShare(String name) {
        String path = "/assessments/" + filed.application(name).id();
        for (JsonNode check :
                api.get(Service.ELIGIBILITY, path, "officer").expect(200).path("checks")) {
            if (check.path("code").asText().equals("ELIG-001")) {
                return check.at("/figures/sharePercent").asText();
            }
        }
        return "not assessed";
    }

    private static String region(String code) {
        return Regions.byIsoCode(code).map(Region::name).orElse(code);
    }
}
