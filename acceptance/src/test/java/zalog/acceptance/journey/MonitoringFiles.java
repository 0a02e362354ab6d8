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
import zalog.stack.ProjectRoot;

/** Which metrics the dashboards and alerts name, and which the documentation lists. */
final class MonitoringFiles {
    private static final Path MONITORING = ProjectRoot.find().resolve("k8s/base/monitoring");
    private static final Path TABLE = ProjectRoot.find().resolve("docs/metrics.md");

    /** Whatever is aggregated, ranged over or selected from: a name that is no function, no label and no keyword. */
    private static final Pattern METRIC = Pattern.compile("\\b(?:zalog|http|jvm|process|system)_\\w+");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(zalog_\\w+)`");

    private MonitoringFiles() {}

    static Set<String> metrics() {
        try (Stream<Path> files = Files.walk(MONITORING)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> METRIC.matcher(text(file)).results())
                    .map(MatchResult::group)
                    .collect(TreeSet::new, Set::add, Set::addAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> documented() {
        return ROW.matcher(text(TABLE)).results().map(row -> row.group(1)).collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
