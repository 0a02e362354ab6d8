package zalog.k8s;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Kubernetes' own types, as its Java client has them from Kubernetes' OpenAPI document. */
final class KubernetesSchemas {
    private static final Map<String, Class<?>> MODELS = Map.ofEntries(
            Map.entry("v1 ConfigMap", V1ConfigMap.class),
            Map.entry("v1 Namespace", V1Namespace.class),
            Map.entry("v1 Secret", V1Secret.class),
            Map.entry("v1 Service", V1Service.class),
            Map.entry("v1 ServiceAccount", V1ServiceAccount.class),
            Map.entry("apps/v1 Deployment", V1Deployment.class),
            Map.entry("batch/v1 Job", V1Job.class),
            Map.entry("networking.k8s.io/v1 Ingress", V1Ingress.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy.class),
            Map.entry("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget.class));
    private static final Gson GSON = JSON.getGson();

    private KubernetesSchemas() {}

    static boolean know(Manifest manifest) {
        return MODELS.containsKey(manifest.type());
    }

    static List<String> faults(Manifest manifest) {
        return faults(manifest.document().toString(), Objects.requireNonNull(MODELS.get(manifest.type())));
    }

    static List<String> faultsOfMetadata(Manifest manifest) {
        return faults(manifest.at("/metadata").toString(), V1ObjectMeta.class);
    }

    static List<String> faults(String json, Class<?> model) {
        JsonElement document = JsonParser.parseString(json);
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, document);
        } catch (InvocationTargetException fault) {
            return List.of(String.valueOf(fault.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        // What is read and written again must be the same: a number where a text belongs would come back as a text.
        JsonElement again = withoutEmpty(GSON.toJsonTree(GSON.fromJson(document, model)));
        return again.equals(withoutEmpty(document))
                ? List.of()
                : List.of("read as " + again + " instead of " + document);
    }

    /** The client adds empty lists and maps where there is nothing. */
    private static JsonElement withoutEmpty(JsonElement element) {
        if (element.isJsonArray()) {
            JsonArray kept = new JsonArray();
            element.getAsJsonArray().forEach(each -> kept.add(withoutEmpty(each)));
            return kept;
        }
        if (element.isJsonObject()) {
            JsonObject kept = new JsonObject();
            element.getAsJsonObject().asMap().forEach((name, value) -> {
                JsonElement inner = withoutEmpty(value);
                if (!inner.equals(new JsonArray()) && !inner.equals(new JsonObject())) {
                    kept.add(name, inner);
                }
            });
            return kept;
        }
        return element;
    }
}
