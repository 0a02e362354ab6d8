package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts and queries as Prometheus understands them: its promtool plays {@code alerts-test.yaml} through the rules. */
class AlertsTest {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String CASES = "alerts-test.yaml";
    private static final Path SOURCE = Path.of("src/test/resources", CASES);

    @TempDir
    private Path folder;

    @Test
    void everyAlertFiresWhenItIsToAndNotOtherwise() throws IOException {
        needPromtool();
        play(rules());
    }

    @Test
    void aRuleThatSaysSomethingElseIsFound() throws IOException {
        needPromtool();
        ObjectNode rules = rules();
        alerts(rules).filter(each -> name(each).equals("ZalogOutboxStuck")).forEach(each -> each.remove("for"));

        assertThatThrownBy(() -> play(rules)).isInstanceOf(AssertionError.class).hasMessageContaining("promtool, test");
    }

    /** One that no case expects to fire would pass with any expression that never holds. */
    @Test
    void everyAlertHasACaseInWhichItFiresAndOneInWhichItDoesNot() throws IOException {
        var names = new TreeSet<>(alerts(rules()).map(AlertsTest::name).toList());
        List<JsonNode> cases = Manifest.stream(YAML.readTree(SOURCE.toFile()).at("/tests"))
                .flatMap(test -> Manifest.stream(test.path("alert_rule_test")))
                .toList();

        for (boolean fires : new boolean[] {true, false}) {
            assertThat(cases.stream()
                            .filter(each -> fires != each.path("exp_alerts").isEmpty())
                            .map(each -> each.path("alertname").asText()))
                    .as("fires: " + fires)
                    .containsAll(names);
        }
    }

    @Test
    void everyQueryOfADashboardIsOne() throws IOException {
        needPromtool();
        ObjectNode rules = YAML.createObjectNode();
        ArrayNode records =
                rules.withArray("/groups").addObject().put("name", "dashboards").withArray("/rules");
        for (Path file : DashboardsTest.files()) {
            for (JsonNode query :
                    new ObjectMapper().readTree(Files.readString(file)).findValues("expr")) {
                records.addObject().put("record", "panel:" + records.size()).put("expr", query.asText());
            }
        }

        assertThat(promtool("check", write("dashboards.yaml", rules))).contains(records.size() + " rules found");
    }

    private void play(ObjectNode rules) throws IOException {
        write("alerts.yaml", rules);
        promtool("test", Files.copy(SOURCE, folder.resolve(CASES)));
    }

    private static void needPromtool() {
        if (!Command.isInPath("promtool")) {
            Command.skip("Alerts and queries are not tried out: there is no promtool in PATH");
        }
    }

    private static String promtool(String verb, Path file) {
        return Command.run(List.of("promtool", verb, "rules", file.toString()));
    }

    private Path write(String name, ObjectNode rules) throws IOException {
        return Files.writeString(folder.resolve(name), YAML.writeValueAsString(rules));
    }

    private static ObjectNode rules() {
        return (ObjectNode) Kustomize.sources().stream()
                .filter(each -> each.kind().equals("PrometheusRule"))
                .findFirst()
                .orElseThrow()
                .at("/spec")
                .deepCopy();
    }

    private static Stream<ObjectNode> alerts(ObjectNode rules) {
        return Manifest.stream(rules.at("/groups"))
                .flatMap(group -> Manifest.stream(group.path("rules")))
                .map(ObjectNode.class::cast);
    }

    private static String name(JsonNode alert) {
        return alert.path("alert").asText();
    }
}
