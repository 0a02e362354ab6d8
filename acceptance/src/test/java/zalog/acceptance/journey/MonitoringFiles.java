package zalog.acceptance.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zalog.acceptance.ProjectText;
import zalog.stack.ProjectRoot;

/** Which metrics the dashboards and alerts name, and what the documentation says of them. */
final class MonitoringFiles {
    private static final Path MONITORING = ProjectRoot.find().resolve("k8s/base/monitoring");
    private static final Path TABLE = ProjectRoot.find().resolve("docs/metrics.md");

    /** All that the services serve begins with one of these, and nothing else in an expression does. */
    private static final Pattern METRIC = Pattern.compile("\\b(?:zalog|http|jvm|process|system)_\\w+");

    private static final Path OPERATIONS = ProjectRoot.find().resolve("docs/operations.md");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern SECTION = Pattern.compile("(?m)^### (Zalog\\w+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(zalog_\\w+)`");

    private MonitoringFiles() {}

    static Set<String> metrics() {
        try (Stream<Path> files = Files.walk(MONITORING)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> METRIC.matcher(ProjectText.read(file)).results())
                    .map(MatchResult::group)
                    .collect(TreeSet::new, Set::add, Set::addAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> alerts() {
        return all(ALERT, MONITORING.resolve("alerts.yaml"));
    }

    static Set<String> explainedAlerts() {
        return all(SECTION, OPERATIONS);
    }

    static Set<String> documented() {
        return all(ROW, TABLE);
    }

    private static Set<String> all(Pattern pattern, Path file) {
        return ProjectText.all(pattern, ProjectText.read(file));
    }
}
