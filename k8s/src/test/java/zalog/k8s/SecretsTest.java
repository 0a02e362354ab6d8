package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key of a Secret that something needs is one that something makes, and the other way round. */
class SecretsTest {
    static final Iterable<String> OVERLAYS = Kustomize.OVERLAYS;

    /** What Strimzi puts into the Secret of a user and of the cluster's authority. */
    private static final Set<String> OF_A_USER = Set.of("ca.crt", "user.crt", "user.key", "user.p12", "user.password");

    private static final Set<String> OF_THE_AUTHORITY = Set.of("ca.crt", "ca.p12", "ca.password");

    /** What CloudNativePG puts into the Secret of its authority. Who reads the second can forge the server. */
    private static final Set<String> OF_THE_DATABASES_AUTHORITY = Set.of("ca.crt", "ca.key");

    @Test
    void devMakesExactlyTheSecretsThatItNeeds() {
        Set<String> made = Kustomize.overlay("dev", "Secret").stream()
                .flatMap(secret -> keys(secret.name(), secret.labels("/data").keySet()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(made).hasSize(13).isEqualTo(neededFromOutside("dev"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "restore"})
    void theExampleHasExactlyThoseThatProductionNeeds(String overlay) {
        List<Manifest> example = example();
        Set<String> made = example.stream()
                .flatMap(secret ->
                        keys(secret.name(), secret.labels("/stringData").keySet()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(example).allSatisfy(each -> assertThat(Schemas.faults(each)).isEmpty());
        assertThat(Kustomize.overlay(overlay, "Secret")).isEmpty();
        assertThat(made).hasSize(17).isEqualTo(neededFromOutside(overlay));
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyCertificateOfAKafkaUserIsUsed(String overlay) {
        Set<String> needed = needed(overlay);

        assertThat(Kustomize.overlay(overlay, "KafkaUser"))
                .allMatch(
                        user -> needed.contains(user.name() + "/user.crt") && needed.contains(user.name() + "/user.key")
                                || needed.contains(user.name() + "/user.p12"));
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void nobodyGetsTheKeyOfTheDatabasesAuthority(String overlay) {
        assertThat(needed(overlay)).contains("zalog-db-ca/ca.crt").doesNotContain("zalog-db-ca/ca.key");
    }

    /** Otherwise a new password would have its effect whenever the operator next happens to look, and pods have it before. */
    @Test
    void aNewPasswordIsGivenToItsRoleAtOnce() {
        Set<String> roles = Kustomize.overlay("prod", "Cluster").stream()
                .flatMap(cluster -> cluster.each("/spec/managed/roles"))
                .map(role -> role.at("/passwordSecret/name").asText())
                .collect(Collectors.toSet());

        for (List<Manifest> made : List.of(example(), Kustomize.overlay("dev", "Secret"))) {
            assertThat(made.stream()
                            .filter(each -> "true"
                                    .equals(each.labels("/metadata/labels").get("cnpg.io/reload")))
                            .map(Manifest::name))
                    .containsExactlyInAnyOrderElementsOf(roles);
        }
    }

    private static List<Manifest> example() {
        return Manifest.parse(Kustomize.read(Kustomize.ROOT.resolve("overlays/prod/secrets.example.yaml")));
    }

    private static Set<String> neededFromOutside(String overlay) {
        Set<String> needed = needed(overlay);
        needed.removeAll(keys("zalog-cluster-ca-cert", OF_THE_AUTHORITY).collect(Collectors.toSet()));
        needed.removeAll(keys("zalog-db-ca", OF_THE_DATABASES_AUTHORITY).collect(Collectors.toSet()));
        Kustomize.overlay(overlay, "KafkaUser")
                .forEach(user -> needed.removeAll(keys(user.name(), OF_A_USER).collect(Collectors.toSet())));
        return needed;
    }

    /** Every {@code name/key} that a document points to, wherever it does. */
    private static Set<String> needed(String overlay) {
        Set<String> needed = new TreeSet<>();
        for (Manifest each : Kustomize.overlay(overlay)) {
            collect(each.document(), needed);
        }
        return needed;
    }

    private static void collect(JsonNode node, Set<String> needed) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            switch (field.getKey()) {
                case "secretKeyRef", "usernameSecret", "accessKeyId", "secretAccessKey" -> needed.add(reference(value));
                case "passwordSecret" ->
                    needed.addAll(
                            value.has("key")
                                    ? List.of(reference(value))
                                    : basic(value.get("name").asText()));
                case "secretTargetRef" -> value.forEach(each -> needed.add(reference(each)));
                case "secretName" -> needed.addAll(files(value.asText(), node.path("items")));
                case "bootstrapAdmin" ->
                    needed.addAll(basic(value.at("/user/secret").asText()));
                default -> {}
            }
        }
        node.forEach(child -> collect(child, needed));
    }

    private static String reference(JsonNode reference) {
        return reference.get("name").asText() + "/" + reference.get("key").asText();
    }

    /** The keys that a volume picks; an Ingress takes those of a certificate. */
    private static List<String> files(String name, JsonNode items) {
        return items.isMissingNode()
                ? List.of(name + "/tls.crt", name + "/tls.key")
                : items.valueStream()
                        .map(item -> name + "/" + item.get("key").asText())
                        .toList();
    }

    private static List<String> basic(String name) {
        return List.of(name + "/username", name + "/password");
    }

    private static Stream<String> keys(String name, Set<String> keys) {
        return keys.stream().map(key -> name + "/" + key);
    }
}
