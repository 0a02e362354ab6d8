package zalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zalog.stack.ProjectRoot;
import zalog.stack.Service;

/** What a container of ours may do and says of itself: docker-compose.yml as Compose reads it, and the Dockerfile. */
class ContainerHardeningTest {
    private static final Path ROOT = ProjectRoot.find();
    private static final String SETUP = "setup";

    private final ComposeFile compose = ComposeFile.read();
    private final Map<String, String> stages = stages();

    static Stream<String> ours() {
        return Stream.concat(Arrays.stream(Service.values()).map(Service::id), Stream.of(SETUP));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void itWritesToATemporaryFolderOnly(String name) {
        JsonNode container = compose.service(name);

        assertThat(container.path("read_only").asBoolean()).isTrue();
        assertThat(container.path("tmpfs").asText()).isEqualTo("/tmp");
    }

    /** But for the start of PostgreSQL, which gives the data to its own user before it goes on as that. */
    @Test
    void noContainerHasAPrivilegeNorGetsOne() {
        assertThat(compose.services().properties()).isNotEmpty().allSatisfy(each -> {
            JsonNode container = each.getValue();
            assertThat(container.path("cap_drop")).extracting(JsonNode::asText).containsExactly("ALL");
            assertThat(container.path("security_opt"))
                    .extracting(JsonNode::asText)
                    .containsExactly("no-new-privileges:true");
            assertThat(container.path("privileged").asBoolean()).isFalse();
            assertThat(container.path("cap_add"))
                    .extracting(JsonNode::asText)
                    .containsExactlyElementsOf(
                            each.getKey().equals("postgres")
                                    ? List.of("CHOWN", "DAC_OVERRIDE", "FOWNER", "SETGID", "SETUID")
                                    : List.of());
        });
    }

    @ParameterizedTest
    @MethodSource("ours")
    void itsProcessIsNotTheOwnerOfItsFiles(String name) {
        List<String> users = all("(?m)^USER (.*)$", stage(name));

        assertThat(users.getLast()).isEqualTo("10001:10001");
        assertThat(stage(name)).doesNotContain("--chown");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void itsImageSaysWhatItIs(String name) {
        String common = stages.getOrDefault("service", "");

        assertThat(stage(name))
                .contains("org.opencontainers.image.title=\"" + target(name) + "\"")
                .containsPattern("org\\.opencontainers\\.image\\.description=\"[^\"]{10,}\"");
        assertThat(common)
                .contains("org.opencontainers.image.vendor=\"Zalog\"")
                .contains("org.opencontainers.image.licenses=\"Apache-2.0\"")
                .contains("org.opencontainers.image.version=\"" + version() + "\"")
                .contains("org.opencontainers.image.revision=\"${REVISION}\"");
    }

    /** Setup ends by itself; Docker asks the services through the health check of their common stage. */
    @Test
    void whatRunsIsStartedAgainAskedForItsHealthAndReachedFromThisMachineOnly() {
        assertThat(stages.get("service")).containsPattern("(?m)^HEALTHCHECK .*CMD \\[\"healthy\"]$");
        assertThat(stage(SETUP)).contains("HEALTHCHECK NONE\n");
        assertThat(compose.services().properties())
                .filteredOn(each -> !each.getKey().equals(SETUP))
                .hasSizeGreaterThan(Service.values().length)
                .allSatisfy(each -> {
                    JsonNode container = each.getValue();
                    assertThat(container.path("restart").asText()).isEqualTo("unless-stopped");
                    assertThat(container.has("healthcheck")).isNotEqualTo(isService(each.getKey()));
                    assertThat(container.path("ports")).isNotEmpty().allMatch(port -> port.asText()
                            .startsWith("127.0.0.1:"));
                });
    }

    private static boolean isService(String name) {
        return Arrays.stream(Service.values()).anyMatch(service -> service.id().equals(name));
    }

    private String stage(String name) {
        return stages.getOrDefault(target(name), "");
    }

    private String target(String name) {
        return compose.service(name).at("/build/target").asText();
    }

    private static String version() {
        return all("<artifactId>zalog</artifactId>\\s*<version>([^<]+)<", read("pom.xml"))
                .getFirst();
    }

    private static Map<String, String> stages() {
        return Pattern.compile("(?m)^(?=FROM )")
                .splitAsStream(read("Dockerfile"))
                .filter(stage -> stage.startsWith("FROM "))
                .collect(Collectors.toMap(
                        stage -> all("^FROM .* AS (\\S+)", stage).getFirst(), Function.identity()));
    }

    /** The first group of every match, in their order. */
    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String read(String file) {
        return ProjectText.read(ROOT.resolve(file));
    }
}
