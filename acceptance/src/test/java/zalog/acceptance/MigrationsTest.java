package zalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.stack.ProjectRoot;
import zalog.stack.Service;

/** A migration after which the version before works no more is listed in docs/operations.md, which says what to do then. */
class MigrationsTest {
    /** Takes away what the version before may use, or asks for what it does not write. */
    private static final Pattern STOPS_THE_VERSION_BEFORE =
            Pattern.compile("(?i)\\bdrop (table|column|constraint \\w+_pkey)\\b|\\brename\\b|\\bset not null\\b"
                    + "|\\badd column(?![^,;]*\\b(default|generated)\\b)[^,;]*\\bnot null\\b|\\bset data type\\b");

    private static final Pattern LISTED = Pattern.compile("(?m)^\\| (\\S+) \\| `(V\\d+)` \\|");

    /**
     * These only look so: V0008 drops a list of names that nothing but a foreign key read; V0013 a key by which nothing is
     * written, and what it asks for a trigger sets.
     */
    private static final Set<String> HARMLESS = Set.of("budget-service V0008", "budget-service V0013");

    @Test
    void everyMigrationThatStopsTheVersionBeforeIsListed() {
        Set<String> found = Arrays.stream(Service.values())
                .flatMap(service -> migrations(service.module()))
                .filter(migration -> stops(ProjectText.read(migration)))
                .map(MigrationsTest::name)
                .filter(name -> !HARMLESS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found)
                .isEqualTo(LISTED.matcher(ProjectText.read(ProjectRoot.find().resolve("docs/operations.md")))
                        .results()
                        .map(row -> row.group(1) + " " + row.group(2))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table entry",
                "alter table a drop column b",
                "alter table a drop constraint a_pkey",
                "alter table a rename column b to c",
                "alter table a alter column b set not null",
                "alter table a add column b int not null"
            })
    void itIsFound(String sql) {
        assertThat(stops(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a (b int not null)",
                "alter table a add column b int, add check (b is not null)",
                "alter table a add column b int not null default 0",
                "-- drop table entry"
            })
    void whatAddsIsNot(String sql) {
        assertThat(stops(sql)).isFalse();
    }

    private static boolean stops(String sql) {
        return STOPS_THE_VERSION_BEFORE.matcher(sql.replaceAll("--.*", "")).find();
    }

    private static Stream<Path> migrations(String module) {
        Path folder = ProjectRoot.find().resolve(module + "/src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path migration) {
        return ProjectRoot.find().relativize(migration).getName(0) + " "
                + migration.getFileName().toString().replaceAll("__.*", "");
    }
}
