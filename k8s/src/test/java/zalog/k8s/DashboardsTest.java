package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Grafana would stumble over and can be seen without it; how a panel looks is not checked by anything here. */
class DashboardsTest {
    private static final Path FOLDER = Kustomize.ROOT.resolve("base/monitoring/dashboards");
    private static final int COLUMNS = 24;
    private static final Set<String> TYPES = Set.of("stat", "timeseries", "bargauge", "gauge", "table");

    @ParameterizedTest
    @MethodSource("files")
    void everyPanelHasItsPlaceASourceAndWellFormedQueries(Path file) throws IOException {
        assertThat(faults(new ObjectMapper().readTree(Files.readString(file)))).isEmpty();
    }

    @Test
    void faultsAreFound() throws IOException {
        JsonNode sound = new ObjectMapper().readTree(Files.readString(FOLDER.resolve("system.json")));
        ObjectNode other = sound.deepCopy();
        ObjectNode panel = (ObjectNode) other.at("/panels/0");
        panel.put("type", "statt");
        panel.remove("datasource");
        ((ObjectNode) panel.get("gridPos")).put("x", COLUMNS);
        ((ObjectNode) panel.at("/targets/0")).put("expr", "sum(rate(zalog_x[5m])");
        ((ObjectNode) other.at("/panels/1")).set("id", panel.get("id"));
        ((ObjectNode) other.at("/panels/2")).set("gridPos", other.at("/panels/1/gridPos"));

        assertThat(faults(sound)).isEmpty();
        assertThat(faults(other)).hasSize(6);
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static List<String> faults(JsonNode dashboard) {
        List<String> faults = new ArrayList<>();
        if (dashboard.path("uid").asText().isEmpty()
                || dashboard.path("title").asText().isEmpty()) {
            faults.add("no uid or title");
        }
        Set<Integer> ids = new HashSet<>();
        Set<String> cells = new HashSet<>();
        for (JsonNode panel : dashboard.path("panels")) {
            String title = panel.path("title").asText();
            if (!TYPES.contains(panel.path("type").asText())) {
                faults.add(title + ": unknown type");
            }
            if (!panel.at("/datasource/uid").asText().equals("${datasource}")) {
                faults.add(title + ": another source than the dashboard's");
            }
            if (!ids.add(panel.path("id").asInt())) {
                faults.add(title + ": an id of another panel");
            }
            if (!fits(panel.path("gridPos"), cells)) {
                faults.add(title + ": no place of its own");
            }
            if (panel.path("targets").isEmpty()) {
                faults.add(title + ": no query");
            }
            panel.path("targets").forEach(target -> {
                if (!isWellFormed(target.path("expr").asText())) {
                    faults.add(title + ": " + target.path("expr").asText());
                }
            });
        }
        return faults;
    }

    /** Takes the cells that a panel covers; false if one is taken or lies outside. */
    private static boolean fits(JsonNode place, Set<String> cells) {
        int right = place.path("x").asInt() + place.path("w").asInt();
        int bottom = place.path("y").asInt() + place.path("h").asInt();
        boolean fits = right <= COLUMNS
                && place.path("w").asInt() > 0
                && place.path("h").asInt() > 0;
        for (int x = place.path("x").asInt(); x < right; x++) {
            for (int y = place.path("y").asInt(); y < bottom; y++) {
                fits &= cells.add(x + "," + y);
            }
        }
        return fits;
    }

    /** Not empty, and every bracket outside of quotes is closed by its own. */
    private static boolean isWellFormed(String query) {
        StringBuilder open = new StringBuilder();
        for (char c : query.replaceAll("\"[^\"]*\"", "").toCharArray()) {
            int closes = ")]}".indexOf(c);
            if ("([{".indexOf(c) >= 0) {
                open.append(c);
            } else if (closes >= 0) {
                if (open.isEmpty() || open.charAt(open.length() - 1) != "([{".charAt(closes)) {
                    return false;
                }
                open.setLength(open.length() - 1);
            }
        }
        return !query.isBlank() && open.isEmpty();
    }
}
