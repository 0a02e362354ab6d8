package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import zalog.stack.Service;

/** Services and scalers look for the servers where the operators put them. */
class AddressesTest {
    static final Iterable<String> OVERLAYS = Kustomize.OVERLAYS;

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void theServersAreWhereTheOperatorsPutThem(String overlay) {
        Manifest postgres = ServicesTest.one(overlay, "Cluster", "zalog-db");
        Manifest keycloak = ServicesTest.one(overlay, "Keycloak", "zalog-keycloak");
        Manifest realm = ServicesTest.one(overlay, "KeycloakRealmImport", "zalog");
        Map<String, String> told = Environment.of(overlay, ServicesTest.deployment(overlay, Service.BUDGET));

        assertThat(told)
                .containsEntry("ZALOG_DB_HOST", postgres.name() + "-rw")
                .containsEntry("ZALOG_DB_PORT", "5432")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", kafka(overlay, ""))
                .containsEntry(
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        "http://" + keycloak.name() + "-service:8080/realms/" + realm.text("/spec/realm/realm"));
        assertThat(keycloak.text("/spec/db/host")).isEqualTo(postgres.name() + "-rw");
        assertThat(realm.text("/spec/keycloakCRName")).isEqualTo(keycloak.name());
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void theScalersReachKafkaFromAnotherNamespace(String overlay) {
        assertThat(Kustomize.overlay(overlay, "ScaledObject"))
                .flatMap(scaler -> scaler.each("/spec/triggers").toList())
                .isNotEmpty()
                .allSatisfy(trigger -> {
                    assertThat(trigger.at("/metadata/bootstrapServers").asText())
                            .isEqualTo(kafka(overlay, ".zalog.svc"));
                    assertThat(trigger.at("/authenticationRef/name").asText())
                            .isEqualTo(ServicesTest.one(overlay, "TriggerAuthentication", "kafka-lag")
                                    .name());
                });
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everythingOfKafkaBelongsToTheOneCluster(String overlay) {
        Manifest cluster = ServicesTest.one(overlay, "Kafka", "zalog");

        assertThat(Kustomize.overlay(overlay))
                .filteredOn(each -> each.type().startsWith("kafka.strimzi.io/") && !each.equals(cluster))
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(each.labels("/metadata/labels"))
                        .containsEntry("strimzi.io/cluster", cluster.name()));
    }

    private static String kafka(String overlay, String domain) {
        Manifest cluster = ServicesTest.one(overlay, "Kafka", "zalog");
        return cluster.name() + "-kafka-bootstrap" + domain + ":" + cluster.text("/spec/kafka/listeners/0/port");
    }
}
