package zalog.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import zalog.acceptance.Api;

/** The tables at the end, each of whose figures is held against {@code expected.json}. */
final class Report {
    private final ApplicationsTable applications;
    private final YearsTable years;
    private final LinesTable lines;
    private final UtilisationTable utilisation;

    Report(Api api, DemoFolder folder, Filed filed, Findings findings) {
        this.applications = new ApplicationsTable(api, folder, filed, findings);
        this.years = new YearsTable(api, folder, filed, findings);
        this.lines = new LinesTable(api, filed, findings);
        this.utilisation = new UtilisationTable(api, findings);
    }

    void print(JsonNode expected, PrintStream out) {
        applications.print(expected.path("applications"), out);
        years.print(expected.path("years"), out);
        lines.print(
                expected.path("loans"),
                expected.at("/workedExample/application").asText(),
                out);
        utilisation.print(expected.path("utilisation"), out);
        years.printInstants(expected.path("instants"), out);
    }
}
