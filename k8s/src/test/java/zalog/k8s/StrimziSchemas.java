package zalog.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Strimzi's types: its own generator makes their schemas from its Java classes, in a JVM of its own. */
final class StrimziSchemas {
    private static final Path FOLDER = Kustomize.ROOT.resolve("target/strimzi");
    private static final List<String> MODELS =
            List.of("kafka.Kafka", "nodepool.KafkaNodePool", "topic.KafkaTopic", "user.KafkaUser");
    private static final Map<String, Schema> SCHEMAS = generate();

    private StrimziSchemas() {}

    static boolean know(Manifest manifest) {
        return SCHEMAS.containsKey(manifest.type());
    }

    static List<String> faults(Manifest manifest) {
        List<String> faults = new ArrayList<>(KubernetesSchemas.faultsOfMetadata(manifest));
        Objects.requireNonNull(SCHEMAS.get(manifest.type()))
                .validate(manifest.document().toString(), InputFormat.JSON)
                .forEach(fault -> faults.add(fault.toString()));
        return faults;
    }

    private static Map<String, Schema> generate() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                FOLDER.resolve("*").toString(),
                "io.strimzi.crdgenerator.CrdGenerator"));
        MODELS.forEach(model -> command.add("io.strimzi.api.kafka.model." + model + "=" + file(model)));
        Command.run(command);
        return MODELS.stream()
                .map(model -> Manifest.parse(Kustomize.read(file(model))).getFirst())
                .collect(Collectors.toMap(StrimziSchemas::type, StrimziSchemas::strict));
    }

    private static Path file(String model) {
        return FOLDER.resolve(model + ".json");
    }

    private static String type(Manifest definition) {
        return definition.text("/spec/group") + "/" + definition.text("/spec/versions/0/name") + " "
                + definition.text("/spec/names/kind");
    }

    private static Schema strict(Manifest definition) {
        JsonNode schema =
                definition.at("/spec/versions/0/schema/openAPIV3Schema").deepCopy();
        closeObjects(schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
    }

    /** Forbids fields that an object does not name, as the API server does for kubectl. */
    private static void closeObjects(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            object.put("additionalProperties", false);
        }
        schema.forEach(StrimziSchemas::closeObjects);
    }
}
