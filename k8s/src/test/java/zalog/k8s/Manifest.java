package zalog.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One document of Kubernetes. */
record Manifest(JsonNode document) {
    private static final ObjectReader YAML = new YAMLMapper().readerFor(JsonNode.class);

    static List<Manifest> parse(String yaml) {
        try (MappingIterator<JsonNode> documents = YAML.readValues(yaml)) {
            return documents.readAll().stream()
                    .filter(JsonNode::isObject)
                    .map(Manifest::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Such as {@code apps/v1 Deployment}. */
    String type() {
        return text("/apiVersion") + " " + kind();
    }

    String kind() {
        return text("/kind");
    }

    String name() {
        return text("/metadata/name");
    }

    JsonNode at(String pointer) {
        return document.at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asText();
    }

    Stream<JsonNode> each(String pointer) {
        return stream(at(pointer));
    }

    /** The first container of a Deployment or a Job. */
    JsonNode container() {
        return at("/spec/template/spec/containers/0");
    }

    Map<String, String> labels(String pointer) {
        return labels(at(pointer));
    }

    static Map<String, String> labels(JsonNode labels) {
        return labels.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, label -> label.getValue()
                .asText()));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
