package zalog.acceptance.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zalog.stack.Service;

/** The table and the OpenAPI documents say the same. */
class AccessTableTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    /** What the kit gives every service; no document of theirs lists it. */
    private static final Set<String> OF_EVERY_SERVICE = Set.of("/dev/clock", "/dead-letters", "/dead-letters/replay");

    @ParameterizedTest
    @EnumSource
    void theTableListsEveryDocumentedOperationWithItsRoles(Service service) throws IOException {
        Set<AccessRow> table = AccessTable.read().stream()
                .filter(row -> row.service() == service && !OF_EVERY_SERVICE.contains(row.path()))
                .collect(Collectors.toSet());

        assertThat(table).isEqualTo(documented(service));
    }

    private static Set<AccessRow> documented(Service service) throws IOException {
        var rows = new HashSet<AccessRow>();
        for (Map.Entry<String, JsonNode> path : document(service).path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    rows.add(new AccessRow(service, method, path.getKey(), roles(operation.getValue())));
                }
            }
        }
        rows.removeIf(row -> OF_EVERY_SERVICE.contains(row.path()));
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

    private static JsonNode document(Service service) throws IOException {
        String name = "/openapi/" + service.module() + ".yaml";
        try (InputStream in = AccessTableTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new YAMLMapper().readTree(in);
        }
    }
}
