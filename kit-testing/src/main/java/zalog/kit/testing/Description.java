package zalog.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What an OpenAPI document says of answers. A field of an answer that its schema does not list is a fault, too. */
final class Description {
    /** What any operation may answer, as the document says at its beginning. */
    private static final Set<Integer> ANYWHERE = Set.of(400, 413, 414, 415, 503);

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Description> KNOWN = new ConcurrentHashMap<>();

    private final JsonNode document;

    private Description(JsonNode document) {
        this.document = document;
        Set<JsonNode> extended = Collections.newSetFromMap(new IdentityHashMap<>());
        document.findValues("allOf").forEach(all -> all.forEach(each -> extended.add(resolved(each))));
        close(document, extended);
    }

    static Description of(String service) {
        return KNOWN.computeIfAbsent(service, name -> new Description(DocumentedApi.document(name)));
    }

    /** What is wrong with an answer; nothing where the document knows no such operation. */
    List<String> faults(String method, String path, int status, @Nullable String type, byte[] body) {
        return operation(method, path)
                .map(operation -> faults(operation, status, type == null ? "" : type.replaceAll(";.*", ""), body))
                .orElse(List.of());
    }

    private List<String> faults(JsonNode operation, int status, String type, byte[] body) {
        JsonNode described = resolved(operation.path("responses").path(String.valueOf(status)));
        if (described.isMissingNode()) {
            return ANYWHERE.contains(status) ? List.of() : List.of("the status is not described");
        }
        JsonNode content = described.path("content");
        if (body.length == 0) {
            return content.isMissingNode() ? List.of() : List.of("there is no body");
        }
        if (!content.has(type)) {
            return List.of(type + " is not described");
        }
        return type.endsWith("json") ? faults(content.path(type).path("schema"), body) : List.of();
    }

    private List<String> faults(JsonNode schema, byte[] body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        try {
            return SCHEMAS.getSchema(whole).validate(JSON.readTree(body)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            return List.of("this is no JSON: " + e.getMessage());
        }
    }

    /** The one whose path fits best: one without parameters before one with. */
    private Optional<JsonNode> operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(each -> path.matches(each.getKey().replaceAll("\\{[^}]*}", "[^/]+")))
                .min(Comparator.comparing(each -> each.getKey().contains("{")))
                .map(each -> each.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode());
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Closes every object but those that others extend. */
    private static void close(JsonNode node, Set<JsonNode> extended) {
        node.forEach(each -> close(each, extended));
        if (node instanceof ObjectNode object && !extended.contains(object)) {
            if (object.path("allOf").isArray()) {
                object.put("unevaluatedProperties", false);
            } else if (object.path("type").asText().equals("object")
                    && object.has("properties")
                    && !object.has("additionalProperties")) {
                object.put("additionalProperties", false);
            }
        }
    }
}
