package zalog.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Reads one JSON value; what is wrong with it goes to the violations, and the answer is then empty. */
@FunctionalInterface
public interface Reader<T> {
    Optional<T> read(JsonNode node, String pointer, List<Violation> violations);
}
