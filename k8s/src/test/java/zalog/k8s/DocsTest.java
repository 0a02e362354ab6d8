package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The commands of the documentation find something: what they select by labels or call by its name is rendered. */
class DocsTest {
    private static final List<String> DOCS = List.of("k8s/README.md", "docs/operations.md");
    private static final Pattern SELECTION = Pattern.compile("kubectl[^\n]* (\\w+) -l (\\S+)");
    private static final Pattern NAMED = Pattern.compile(
            "kubectl[^\n]* (secret|deployment|scaledobject|scheduledbackup|cluster) ([a-z][a-z-]+[a-z])");

    @Test
    void everySelectionFindsSomething() {
        assertThat(found(SELECTION)).hasSizeGreaterThan(4).allSatisfy(command -> assertThat(documents(command.group(1)))
                .anyMatch(each ->
                        each.entrySet().containsAll(labels(command.group(2)).entrySet())));
    }

    @Test
    void whatIsCalledByItsNameIsThere() {
        assertThat(found(NAMED)).hasSizeGreaterThan(4).allSatisfy(command -> assertThat(
                        Stream.of("dev", "prod").flatMap(overlay -> Kustomize.overlay(overlay).stream()))
                .as(command.group())
                .anyMatch(each -> each.kind().equalsIgnoreCase(command.group(1))
                        && each.name().equals(command.group(2))));
    }

    private static List<MatchResult> found(Pattern command) {
        return DOCS.stream()
                .flatMap(file -> command.matcher(Code.source(file)).results())
                .toList();
    }

    /** The labels of each of a kind; a pod has those of its template. */
    private static List<Map<String, String>> documents(String kind) {
        return kind.equals("pod")
                ? Stream.of("Deployment", "Job")
                        .flatMap(workload -> Kustomize.overlay("prod", workload).stream())
                        .map(each -> each.labels("/spec/template/metadata/labels"))
                        .toList()
                : Kustomize.overlay("prod").stream()
                        .filter(each -> each.kind().equalsIgnoreCase(kind))
                        .map(each -> each.labels("/metadata/labels"))
                        .toList();
    }

    private static Map<String, String> labels(String selector) {
        return Arrays.stream(selector.split(","))
                .map(each -> each.split("="))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    }
}
