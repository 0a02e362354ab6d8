package zalog.acceptance.access;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zalog.stack.Service;

/** The table and the OpenAPI documents say the same. */
class AccessTableTest {
    /** What the kit gives every service; no document of theirs lists it. */
    private static final Set<String> OF_EVERY_SERVICE = Set.of("/dev/clock", "/dead-letters", "/dead-letters/replay");

    @ParameterizedTest
    @EnumSource
    void theTableListsEveryDocumentedOperationWithItsRoles(Service service) {
        Set<AccessRow> table = AccessTable.read().stream()
                .filter(row -> row.service() == service && !OF_EVERY_SERVICE.contains(row.path()))
                .collect(toSet());
        Set<AccessRow> documented = OpenApi.rows(service).stream()
                .filter(row -> !OF_EVERY_SERVICE.contains(row.path()))
                .collect(toSet());

        assertThat(table).isEqualTo(documented);
    }
}
