package zalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zalog.stack.ProjectRoot;

/** What the style asks for and a machine can see, over every Java file of the project. */
class StyleTest {
    static final int LINES_MAX = 300;
    static final Pattern FLOATING_POINT = Pattern.compile("(?<!\\.)\\b(double|float|Double|Float)\\b");
    static final Pattern CLOCK_OR_CHANCE = Pattern.compile(
            "Instant\\.now\\(|LocalDate\\.now\\(|UUID\\.randomUUID\\(|currentTimeMillis\\(|new Random\\(");
    static final Pattern UNFINISHED = Pattern.compile("(?<!-)\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled");
    /** Hibernate makes a plan for each such query, which costs more than the query. */
    static final Pattern SINGLE_VALUE_THROUGH_HIBERNATE =
            Pattern.compile("createNativeQuery\\(.*, (Boolean|Integer|Long|String|UUID|Object\\[\\])\\.class");

    static final Path ROOT = ProjectRoot.find();

    /** Programs for a developer's machine, not for money. */
    static final Predicate<Path> TOOLS =
            file -> Stream.of("bench", "local-stack", "acceptance").anyMatch(file::startsWith);

    @Test
    void noFileIsTooLongToRead() throws IOException {
        assertThat(sources(file -> true))
                .allSatisfy(source ->
                        assertThat(source.lines()).as(source.file().toString()).hasSizeLessThanOrEqualTo(LINES_MAX));
    }

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        assertThat(matches(UNFINISHED, sources(file -> true))).isEmpty();
    }

    @Test
    void noFloatingPointInMainCode() throws IOException {
        assertThat(matches(FLOATING_POINT, sources(isMain().and(TOOLS.negate()))))
                .isEmpty();
    }

    @Test
    void timeAndIdsComeFromAdaptersAlone() throws IOException {
        Predicate<Path> adapter = file -> file.toString().contains("/adapter/");
        assertThat(matches(CLOCK_OR_CHANCE, sources(isMain().and(TOOLS.negate()).and(adapter.negate()))))
                .isEmpty();
    }

    @Test
    void singleValuesAreReadAsRows() throws IOException {
        assertThat(matches(SINGLE_VALUE_THROUGH_HIBERNATE, sources(isMain()))).isEmpty();
    }

    @Test
    void everyMainPackageSaysWhatItIsFor() throws IOException {
        List<Path> silent = sources(isMain()).stream()
                .map(source -> source.file().resolveSibling("package-info.java"))
                .distinct()
                .filter(info -> !Files.exists(ROOT.resolve(info)))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void theseRulesFindWhatTheyForbid() {
        Source bad = new Source(
                Path.of("X.java"),
                List.of(
                        "double rate = 0.1;",
                        "var now = Instant.now();",
                        "// TO" + "DO later",
                        "float x",
                        "int y",
                        "q(x).createNativeQuery(ALL, UUID.class)"));

        assertThat(matches(FLOATING_POINT, List.of(bad))).hasSize(2);
        assertThat(matches(CLOCK_OR_CHANCE, List.of(bad))).hasSize(1);
        assertThat(matches(UNFINISHED, List.of(bad))).hasSize(1);
        assertThat(matches(SINGLE_VALUE_THROUGH_HIBERNATE, List.of(bad))).hasSize(1);
    }

    private record Source(Path file, List<String> lines) {}

    private static Predicate<Path> isMain() {
        return file -> file.toString().contains("src/main/java");
    }

    private static List<Source> sources(Predicate<Path> wanted) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.map(path -> path.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .toList()) {
                        Path relative = ROOT.relativize(file);
                        if (wanted.test(relative)) {
                            sources.add(new Source(relative, Files.readAllLines(file)));
                        }
                    }
                }
            }
        }
        assertThat(sources).hasSizeGreaterThan(50);
        return sources;
    }

    private static List<String> matches(Pattern forbidden, List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.lines().stream()
                        .filter(line -> forbidden.matcher(line).find())
                        .map(line -> source.file() + ": " + line.strip()))
                .toList();
    }
}
