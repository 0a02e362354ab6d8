package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zalog.stack.Service;

/** Deployments and migrations name images, ports, databases and variables as the code does. */
class ServicesTest {
    /** The local stack chooses ports and plays with the clock; a cluster does neither. */
    private static final Set<String> LOCAL_ONLY =
            Set.of("QUARKUS_HTTP_HOST", "QUARKUS_HTTP_PORT", "ZALOG_DEV_CLOCK", "ZALOG_CLOCK_OFFSET");

    @Test
    void thereIsADeploymentAndAMigrationForEachService() {
        assertThat(Kustomize.overlay("prod", "Deployment"))
                .map(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Service.values()).map(Service::module).toList());
        assertThat(Kustomize.overlay("prod", "Job"))
                .map(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Service.values())
                        .map(service -> service.id() + "-migration")
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aServiceListensWhereItsProbesAndItsServiceLook(Service service) {
        JsonNode container = deployment("prod", service).container();

        assertThat(container.at("/ports/0/containerPort").asText())
                .isEqualTo(Code.settings(service).get("quarkus.http.port"));
        assertThat(container.at("/ports/0/name").asText()).isEqualTo("http");
        for (String probe : Set.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("http");
        }
        assertThat(one("prod", "Service", service.module()).text("/spec/ports/0/targetPort"))
                .isEqualTo("http");
    }

    @ParameterizedTest
    @EnumSource
    void bothUseTheImageOfThisVersionAndTheServicesDatabase(Service service) {
        for (Manifest each : Set.of(deployment("dev", service), migration("dev", service))) {
            assertThat(each.container().get("image").asText())
                    .isEqualTo("zalog/" + service.module() + ":" + Code.pom("version"));
            assertThat(Environment.of("dev", each))
                    .containsEntry("ZALOG_DB_NAME", Code.settings(service).get("zalog.db.name"));
        }
        assertThat(deployment("prod", service).container().get("image").asText())
                .endsWith("/zalog/" + service.module() + ":" + Code.pom("version"));
    }

    @ParameterizedTest
    @EnumSource
    void everyVariableIsOneThatTheCodeReads(Service service) {
        Set<String> known = Environment.known(service);

        for (String overlay : Kustomize.OVERLAYS) {
            assertThat(known)
                    .containsAll(Environment.of(overlay, deployment(overlay, service))
                            .keySet())
                    .containsAll(
                            Environment.of(overlay, migration(overlay, service)).keySet());
        }
        assertThat(known)
                .doesNotContain(
                        "ZALOG_DB_PASWORD", "ZALOG_PAYMENT_INN", "QUARKUS_FLYWAY_MIGRATE", "KAFKA_SSL_KEYSTORE");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsToldAllThatTheLocalStackTellsIt(Service service) {
        Set<String> told = new HashSet<>(Code.localVariables());
        told.removeAll(LOCAL_ONLY);

        assertThat(told).hasSizeGreaterThan(5);
        assertThat(Environment.of("prod", deployment("prod", service)))
                .containsKeys(told.toArray(String[]::new))
                .doesNotContainKeys(LOCAL_ONLY.toArray(String[]::new));
        assertThat(Environment.of("dev", deployment("dev", service))).containsEntry("ZALOG_DEV_CLOCK", "true");
    }

    @Test
    void theLedgersAreSealedWithASecretKey() {
        assertThat(Environment.of("prod", deployment("prod", Service.BUDGET)))
                .containsEntry("ZALOG_LEDGER_SIGNING_KEY", "zalog-ledger/signing-key");
    }

    @Test
    void productionIsToldEveryDetailOfThePayerAndStartsWithNoneThatIsMadeUp() {
        Set<String> details = ConfigMappings.settings(Service.BUDGET).stream()
                .filter(setting -> setting.startsWith("zalog.payment."))
                .map(Environment::variable)
                .collect(Collectors.toSet());
        Map<String, String> told = Environment.of("prod", deployment("prod", Service.BUDGET));

        assertThat(details).hasSizeGreaterThan(5);
        assertThat(told).containsKeys(details.toArray(String[]::new));
        assertThat(details).allSatisfy(detail -> assertThat(told).containsEntry(detail, "change-me"));
    }

    @Test
    void aChangeOfTheSurroundingsRollsTheServicesOut() {
        for (String overlay : Kustomize.OVERLAYS) {
            assertThat(Kustomize.overlay(overlay, "ConfigMap"))
                    .map(Manifest::name)
                    .anyMatch(name -> name.matches("surroundings-[a-z0-9]{10}"));
        }
    }

    @Test
    void theServersHaveTheVersionsOfTheLocalStack() {
        assertThat(one("prod", "Kafka", "zalog").text("/spec/kafka/version")).isEqualTo(Code.pom("kafka.version"));
        assertThat(one("prod", "Keycloak", "zalog-keycloak").text("/spec/image"))
                .endsWith(":" + Code.pom("keycloak.version"));
        assertThat(one("prod", "Cluster", "zalog-db").text("/spec/imageName"))
                .endsWith(":" + Code.pom("postgres-binaries.version").split("\\.")[0]);
    }

    @Test
    void postgresHasARoleAndADatabaseForEachServiceAndKeycloak() {
        Set<String> wanted = Stream.concat(
                        Stream.of(Service.values())
                                .map(service -> Code.settings(service).get("zalog.db.name")),
                        Stream.of(one("prod", "Keycloak", "zalog-keycloak").text("/spec/db/database")))
                .collect(Collectors.toSet());

        assertThat(one("prod", "Cluster", "zalog-db").each("/spec/managed/roles"))
                .map(role -> role.get("name").asText())
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(Kustomize.overlay("prod", "Database"))
                .allSatisfy(each -> assertThat(each.text("/spec/owner")).isEqualTo(each.text("/spec/name")))
                .map(each -> each.text("/spec/name"))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void postgresHasAConnectionForEverybody() {
        Map<String, String> settings = Code.settings(Service.BUDGET);
        int ofOnePod = Integer.parseInt(settings.getOrDefault("zalog.db.pool", ""))
                + Integer.parseInt(settings.getOrDefault("quarkus.datasource.jdbc.max-size", ""));
        // One pod more during a roll-out.
        int ofServices = Kustomize.overlay("prod", "ScaledObject").stream()
                .mapToInt(scaler -> (scaler.at("/spec/maxReplicaCount").intValue() + 1) * ofOnePod)
                .sum();
        Manifest keycloak = one("prod", "Keycloak", "zalog-keycloak");
        int ofKeycloak = keycloak.at("/spec/instances").intValue()
                * keycloak.at("/spec/db/poolMaxSize").intValue();

        assertThat(one("prod", "Cluster", "zalog-db")
                        .at("/spec/postgresql/parameters/max_connections")
                        .asInt())
                .isGreaterThanOrEqualTo(ofServices + ofKeycloak);
    }

    static Manifest deployment(String overlay, Service service) {
        return one(overlay, "Deployment", service.module());
    }

    static Manifest migration(String overlay, Service service) {
        return one(overlay, "Job", service.id() + "-migration");
    }

    static Manifest one(String overlay, String kind, String name) {
        return Kustomize.overlay(overlay, kind).stream()
                .filter(each -> each.name().equals(name))
                .findAny()
                .orElseThrow();
    }
}
