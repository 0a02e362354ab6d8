package zalog.k8s;

import static java.util.function.Predicate.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1ResourceRequirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * Types for which no registry has a schema: CloudNativePG's, KEDA's and Keycloak's. {@code fields-read-by-hand.txt} lists
 * the fields of them that the manifests use and somebody has looked up in the operator's documentation; any other is taken
 * for a mistake. Their values stay unchecked.
 */
final class FieldsReadByHand {
    static final Set<String> GROUPS =
            Set.of("postgresql.cnpg.io/v1", "barmancloud.cnpg.io/v1", "keda.sh/v1alpha1", "k8s.keycloak.org/v2alpha1");
    static final Set<String> KNOWN = Kustomize.read(
                    Kustomize.ROOT.resolve("src/test/resources/fields-read-by-hand.txt"))
            .lines()
            .filter(not(line -> line.isBlank() || line.startsWith("#")))
            .collect(Collectors.toUnmodifiableSet());

    /** Parts that are of a type with a schema. */
    private static final Map<String, Class<?>> EMBEDDED = Map.of(
            "Cluster.spec.resources", V1ResourceRequirements.class,
            "Keycloak.spec.resources", V1ResourceRequirements.class,
            "Keycloak.spec.unsupported.podTemplate", V1PodTemplateSpec.class);

    private static final String REALM = "KeycloakRealmImport.spec.realm";

    private FieldsReadByHand() {}

    static List<String> faults(Manifest manifest) {
        if (!GROUPS.contains(manifest.text("/apiVersion"))) {
            return List.of("There is no schema of " + manifest.type());
        }
        List<String> faults = new ArrayList<>(KubernetesSchemas.faultsOfMetadata(manifest));
        parts(manifest).forEach((path, value) -> {
            Class<?> type = EMBEDDED.get(path);
            if (type != null) {
                faults.addAll(KubernetesSchemas.faults(value.toString(), type));
            } else if (path.equals(REALM)) {
                faults.addAll(faultsOfRealm(value));
            } else if (!KNOWN.contains(path)) {
                faults.add(path + " is not in fields-read-by-hand.txt");
            }
        });
        return faults;
    }

    /** Fields that are in no schema, such as {@code Cluster.spec.storage.size}; elements of an array have its name. */
    static Set<String> unchecked(Manifest manifest) {
        Set<String> fields = new TreeSet<>(parts(manifest).keySet());
        fields.removeAll(EMBEDDED.keySet());
        fields.remove(REALM);
        return fields;
    }

    private static Map<String, JsonNode> parts(Manifest manifest) {
        Map<String, JsonNode> parts = new TreeMap<>();
        collect(manifest.kind() + ".spec", manifest.at("/spec"), parts);
        return parts;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> parts) {
        if (EMBEDDED.containsKey(path) || path.equals(REALM)) {
            parts.put(path, node);
        } else if (node.isArray()) {
            node.forEach(element -> collect(path, element, parts));
        } else if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), parts));
        } else {
            parts.put(path, node);
        }
    }

    /** Keycloak's own class of a realm refuses what it does not know. */
    private static List<String> faultsOfRealm(JsonNode realm) {
        try {
            new ObjectMapper().treeToValue(realm, RealmRepresentation.class);
            return List.of();
        } catch (JsonProcessingException e) {
            return List.of(e.getMessage());
        }
    }
}
