package zalog.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zalog.contracts.application.ApplicationContent;

/** The schemas and examples of this module, as tests see them. */
final class Resources {
    static final Path ROOT = Path.of("src/main/resources");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Resources() {}

    /** Every record that has a schema of its own, by name: the messages, and what an SME files. */
    static Stream<Map.Entry<String, Class<?>>> bodies() {
        return Stream.concat(
                Stream.of(Map.entry("ApplicationContent", ApplicationContent.class)),
                MessageTypes.all().stream().map(type -> Map.entry(MessageTypes.nameOf(type), type)));
    }

    static Class<?> body(String name) {
        return bodies().filter(body -> body.getKey().equals(name))
                .findAny()
                .orElseThrow()
                .getValue();
    }

    static List<String> faults(String schema, String json) {
        return SCHEMAS
                .getSchema(SchemaLocation.of("classpath:schemas/" + schema + ".json"))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    static Stream<Path> examples(String kind) {
        return files(ROOT.resolve("examples"))
                .filter(path -> path.getFileName().toString().startsWith(kind + "-"));
    }

    static String bodyOf(Path example) {
        return example.getName(example.getNameCount() - 2).toString();
    }

    static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return ContractJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object read(String body, String json) {
        return ContractJson.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), body(body));
    }
}
