package zalog.application.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import zalog.contracts.ContractJson;
import zalog.contracts.application.ApplicationContent;

/** The contracts' example of an organisation's application; tests change what they test. */
public final class SampleJson {
    public static final String FIRM = "7705596339";
    private final ObjectNode content = example();

    public static SampleJson application() {
        return new SampleJson();
    }

    /** Puts a JSON value where a pointer shows; {@code /list/-} appends. */
    public SampleJson with(String pointer, String json) {
        var at = JsonPointer.compile(pointer);
        JsonNode value = parse(json);
        JsonNode parent = content.at(at.head());
        String last = at.last().getMatchingProperty();
        switch (parent) {
            case ArrayNode list when last.equals("-") -> list.add(value);
            case ArrayNode list -> list.set(Integer.parseInt(last), value);
            case ObjectNode object -> object.set(last, value);
            default -> throw new IllegalArgumentException(pointer);
        }
        return this;
    }

    public SampleJson without(String pointer) {
        var at = JsonPointer.compile(pointer);
        ((ObjectNode) content.at(at.head())).remove(at.last().getMatchingProperty());
        return this;
    }

    public JsonNode tree() {
        return content;
    }

    public String text() {
        return content.toString();
    }

    public ApplicationContent content() {
        return ContractJson.read(text().getBytes(StandardCharsets.UTF_8), ApplicationContent.class);
    }

    private static ObjectNode example() {
        String name = "/examples/ApplicationContent/valid-organisation.json";
        try (var in = Objects.requireNonNull(SampleJson.class.getResourceAsStream(name), name)) {
            return (ObjectNode) ContractJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return ContractJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
