package zalog.application.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import zalog.contracts.ContractJson;

/**
 * A JSON text that goes into an answer, or comes from a column, as it stands.
 *
 * @param text well-formed JSON
 */
public record Json(@JsonValue @JsonRawValue String text) {

    /** Writes a value as messages are written. */
    public static Json of(Object value) {
        return new Json(new String(ContractJson.write(value), UTF_8));
    }

    public <T> T as(Class<T> type) {
        return ContractJson.read(text.getBytes(UTF_8), type);
    }

    /** The figures of a timeline entry and the like: texts by name, in their order. */
    public Map<String, String> asTexts() {
        return ContractJson.read(text.getBytes(UTF_8), Texts.class);
    }

    private static final class Texts extends LinkedHashMap<String, String> {
        private static final long serialVersionUID = 1L;
    }
}
