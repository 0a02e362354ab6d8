package zalog.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zalog.contracts.Topics;
import zalog.stack.Ports;
import zalog.stack.ProjectRoot;
import zalog.stack.Service;

/** What docker-compose.yml, the Dockerfile, .env.example and Dev Services' settings must have in common with the code. */
class ContainerFilesTest {
    private static final Path ROOT = ProjectRoot.find();

    private final ComposeFile compose = ComposeFile.read();
    private final String dockerfile = read("Dockerfile");
    private final String pom = read("pom.xml");
    private final JsonNode services = compose.services();

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceAnswersWhereTheLauncherStartsIt(Service service) {
        int port = Ports.FIXED.of(service);
        assertThat(hostPort(service.id())).isEqualTo(port);
        assertThat(dockerfile).contains("QUARKUS_HTTP_PORT=" + port).contains("EXPOSE " + port);
        assertThat(services.path(service.id()).at("/build/target").asText()).isEqualTo(service.module());
        assertThat(dockerfile).contains("FROM service AS " + service.module() + "\n");
    }

    @Test
    void theServersAnswerWhereTheLauncherStartsThem() {
        assertThat(hostPort("postgres")).isEqualTo(Ports.FIXED.postgres());
        assertThat(hostPort("kafka")).isEqualTo(Ports.FIXED.kafka());
        assertThat(hostPort("keycloak")).isEqualTo(Ports.FIXED.keycloak());
    }

    @Test
    void everyPlaceNamesTheVersionsOfThePom() {
        String settings = read("service-kit/src/main/resources/META-INF/microprofile-config.properties");
        String postgres = "postgres:" + version("postgres-binaries").split("\\.")[0];
        String keycloak = "quay.io/keycloak/keycloak:" + version("keycloak");
        assertThat(services.at("/kafka/image").asText()).isEqualTo("apache/kafka:" + version("kafka"));
        assertThat(services.at("/postgres/image").asText()).isEqualTo(postgres);
        assertThat(dockerfile).contains("ARG KEYCLOAK=" + keycloak + "\n");
        assertThat(settings).contains("image-name=" + postgres + "\n").contains("image-name=" + keycloak + "\n");
    }

    @Test
    void theBrokerTakesTheLargestMessageTheServicesSend() {
        assertThat(services.at("/kafka/environment/KAFKA_MESSAGE_MAX_BYTES").asText())
                .isEqualTo(String.valueOf(Topics.MESSAGE_BYTES_MAX));
    }

    @Test
    void aServiceInAContainerLogsForACollector() {
        assertThat(dockerfile).contains("ENV QUARKUS_LOG_CONSOLE_JSON_ENABLED=true\n");
    }

    /** As operators know them: the same two as anywhere else. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void tracesAreTurnedOnByTheVariableThatTurnsThemOnAnywhere(Service service) {
        JsonNode environment = compose.service(service.id()).path("environment");
        assertThat(environment.path("QUARKUS_OTEL_SDK_DISABLED").asText())
                .isEqualTo("${QUARKUS_OTEL_SDK_DISABLED:-true}");
        assertThat(environment.path("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT").asText())
                .startsWith("${QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT:-http://");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceHasASecondMoreToStopThanItNeeds(Service service) {
        String settings = read("service-kit/src/main/resources/META-INF/microprofile-config.properties");
        int end = Integer.parseInt(all("(?m)^zalog\\.stop\\.ends-within=(\\d+)S$", settings)
                .iterator()
                .next());
        assertThat(compose.service(service.id()).path("stop_grace_period").asText())
                .isEqualTo(end + 1 + "s");
    }

    @Test
    void theExampleNamesEveryVariableAndNoOther() {
        assertThat(all("\\$\\{([A-Z_]+)[:}]", compose.text())).isEqualTo(all("(?m)^([A-Z_]+)=", read(".env.example")));
    }

    @Test
    void noSecretStandsInTheComposeFile() {
        Map<String, String> secrets = new TreeMap<>();
        services.properties().forEach(service -> service.getValue().path("environment").properties().stream()
                .filter(variable -> variable.getKey().matches(".*(PASSWORD|SIGNING_KEY)"))
                .forEach(variable -> secrets.put(
                        service.getKey() + " " + variable.getKey(),
                        variable.getValue().asText())));
        assertThat(secrets).hasSizeGreaterThan(10);
        assertThat(secrets.values()).allMatch(value -> value.startsWith("${"));
    }

    private int hostPort(String service) {
        String[] words = services.path(service).at("/ports/0").asText().split(":");
        return Integer.parseInt(words[words.length - 2]);
    }

    private String version(String part) {
        return all("<" + part + "\\.version>([^<]+)<", pom).iterator().next();
    }

    private static Set<String> all(String pattern, String text) {
        return ProjectText.all(Pattern.compile(pattern), text);
    }

    private static String read(String file) {
        return ProjectText.read(ROOT.resolve(file));
    }
}
