package zalog.kit.testing;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A service's operations as lines such as {@code GET /claims [auditor, sme] ?[limit, year]}: once as its OpenAPI document has
 * them, with the roles under {@code security: - token: [...]}, and once as its resources do. A test compares the two.
 */
public final class DocumentedApi {
    private static final YAMLMapper YAML = new YAMLMapper();

    private DocumentedApi() {}

    public static SortedSet<String> documented(String service) {
        SortedSet<String> operations = new TreeSet<>();
        JsonNode document = document(service);
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().has("responses")) {
                    var roles = new TreeSet<String>();
                    operation.getValue().at("/security/0/token").forEach(role -> roles.add(role.asText()));
                    operations.add(
                            line(operation.getKey(), path.getKey(), roles, query(document, operation.getValue())));
                }
            }
        }
        return operations;
    }

    private static SortedSet<String> query(JsonNode document, JsonNode operation) {
        SortedSet<String> names = new TreeSet<>();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter =
                    each.has("$ref") ? document.at(each.path("$ref").asText().substring(1)) : each;
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    public static SortedSet<String> implemented(String rootPackage) {
        SortedSet<String> operations = new TreeSet<>();
        for (JavaClass each : ServiceLayers.production(rootPackage)) {
            if (each.isAnnotatedWith(Path.class)) {
                Class<?> resource = each.reflect();
                for (Method method : resource.getDeclaredMethods()) {
                    httpMethod(method)
                            .ifPresent(verb -> operations.add(line(
                                    verb,
                                    join(path(resource), path(method)),
                                    new TreeSet<>(roles(method)
                                            .or(() -> roles(resource))
                                            .orElse(List.of())),
                                    query(method))));
                }
            }
        }
        return operations;
    }

    private static SortedSet<String> query(Method method) {
        return Arrays.stream(method.getParameters())
                .<AnnotatedElement>flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields())
                        : Stream.of(parameter))
                .map(element -> element.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(toCollection(TreeSet::new));
    }

    private static String line(String method, String path, SortedSet<String> roles, SortedSet<String> query) {
        return method.toUpperCase(Locale.ROOT) + " " + path + " " + roles + (query.isEmpty() ? "" : " ?" + query);
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findAny();
    }

    private static Optional<List<String>> roles(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class))
                .map(roles -> Arrays.asList(roles.value()));
    }

    private static String path(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }

    private static String join(String... parts) {
        return "/"
                + String.join(
                        "/",
                        Stream.of(parts)
                                .map(part -> part.replaceAll("^/|/$", "").replaceAll("\\{(\\w+)\\s*:[^/]*}", "{$1}"))
                                .filter(part -> !part.isEmpty())
                                .toList());
    }

    static JsonNode document(String service) {
        String name = "/openapi/" + service + ".yaml";
        try (var in = Objects.requireNonNull(DocumentedApi.class.getResourceAsStream(name), name)) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
