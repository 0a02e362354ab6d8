package zalog.acceptance.access;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import zalog.stack.Service;

/** The operations that the OpenAPI documents of the services list. */
final class OpenApi {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private OpenApi() {}

    static Set<AccessRow> rows(Service service) {
        return rows(service, (document, operation) -> true);
    }

    /** Those of all services that take a body. */
    static Stream<AccessRow> rowsWithBody() {
        return ofAllServices((document, operation) -> operation.has("requestBody"));
    }

    /** Those of all services that have a parameter of this name. */
    static Stream<AccessRow> rowsWithParameter(String name) {
        return ofAllServices((document, operation) -> parameters(document, operation)
                .anyMatch(parameter -> parameter.path("name").asText().equals(name)));
    }

    /** All of all services. */
    static Stream<AccessRow> rows() {
        return ofAllServices((document, operation) -> true);
    }

    /** The names of the query parameters of an operation. */
    static List<String> queryParameters(AccessRow row) {
        JsonNode document = document(row.service());
        JsonNode operation =
                document.path("paths").path(row.path()).path(row.method().toLowerCase(Locale.ROOT));
        return parameters(document, operation)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private static Stream<JsonNode> parameters(JsonNode document, JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.has("$ref")
                        ? document.at(parameter.path("$ref").asText().substring(1))
                        : parameter);
    }

    private static Stream<AccessRow> ofAllServices(BiPredicate<JsonNode, JsonNode> wanted) {
        return Stream.of(Service.values()).flatMap(service -> rows(service, wanted).stream());
    }

    private static Set<AccessRow> rows(Service service, BiPredicate<JsonNode, JsonNode> wanted) {
        JsonNode document = document(service);
        var rows = new HashSet<AccessRow>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey()) && wanted.test(document, operation.getValue())) {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    rows.add(new AccessRow(service, method, path.getKey(), roles(operation.getValue())));
                }
            }
        }
        return rows;
    }

    private static Set<String> roles(JsonNode operation) {
        List<String> named = operation
                .path("security")
                .path(0)
                .path("token")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        return new TreeSet<>(named.contains("**") ? AccessTable.roles() : named);
    }

    private static JsonNode document(Service service) {
        String name = "/openapi/" + service.module() + ".yaml";
        try (var in = requireNonNull(OpenApi.class.getResourceAsStream(name), name)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
