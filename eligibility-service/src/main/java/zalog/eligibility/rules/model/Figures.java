package zalog.eligibility.rules.model;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures a check went by, by name, in the order in which they are to be read. */
final class Figures {
    private final Map<String, String> values = new LinkedHashMap<>();

    Figures with(String name, Object value) {
        values.put(name, value.toString());
        return this;
    }

    Map<String, String> asMap() {
        return values;
    }
}
