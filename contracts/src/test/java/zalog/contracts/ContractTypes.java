package zalog.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zalog.kernel.ApplicationId;
import zalog.kernel.GuaranteeId;

/** Every type the bodies are made of, and the schema that describes it; names of types as code and schema put them. */
final class ContractTypes {
    static final JsonNode COMMON = schema("common");

    private static final Map<Type, String> NAMES = Map.of(
            ApplicationId.class, "uuid", GuaranteeId.class, "uuid", LocalDate.class, "date", long.class, "integer");
    private static final Set<String> TEXTS = Set.of("text", "region", "activity", "currency", "code");

    private ContractTypes() {}

    static Set<Class<?>> all() {
        var found = new LinkedHashSet<Class<?>>();
        Resources.bodies().forEach(body -> collect(body.getValue(), found));
        return found;
    }

    private static void collect(Class<?> type, Set<Class<?>> found) {
        if (isScalar(type) || !found.add(type)) {
            return;
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(part -> collect(part, found));
        } else if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .forEach(part -> collect(raw(content(part.getGenericType())), found));
        }
    }

    /** Optional and List count as what they hold, and so on inwards. */
    private static Type content(Type type) {
        return type instanceof ParameterizedType holder && raw(holder) != Map.class
                ? content(holder.getActualTypeArguments()[0])
                : type;
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType holder ? raw(holder.getRawType()) : (Class<?>) type;
    }

    /** Types of java.* and the kernel's values, which the common schema names by a small letter. */
    private static boolean isScalar(Class<?> type) {
        return type.isPrimitive()
                || !type.getName().startsWith("zalog.")
                || NAMES.containsKey(type)
                || COMMON.at("/$defs").has(small(type.getSimpleName()))
                        && !COMMON.at("/$defs").has(type.getSimpleName());
    }

    static String nameOf(Type type) {
        if (type instanceof ParameterizedType holder && raw(holder) == List.class) {
            return "list of " + nameOf(holder.getActualTypeArguments()[0]);
        }
        if (type instanceof ParameterizedType holder && raw(holder) == Optional.class) {
            return nameOf(holder.getActualTypeArguments()[0]);
        }
        var raw = raw(content(type));
        return raw.isSealed() || !isScalar(raw)
                ? raw.getSimpleName()
                : NAMES.getOrDefault(raw, small(raw.getSimpleName()));
    }

    static String nameOf(JsonNode property) {
        if (property.path("type").asText().equals("array")) {
            return "list of " + nameOf(property.get("items"));
        }
        var ref = property.path("$ref").asText();
        var name = ref.substring(ref.lastIndexOf('/') + 1).replace(".json", "");
        return TEXTS.contains(name)
                ? "string"
                : name.isEmpty() ? property.get("type").asText().replace("object", "map") : name;
    }

    static JsonNode schemaOf(Class<?> type) {
        var name = type.getSimpleName();
        return Resources.bodies().anyMatch(body -> body.getKey().equals(name))
                ? schema(name)
                : definitions()
                        .filter(definition -> definition.getKey().equals(name))
                        .findAny()
                        .orElseThrow()
                        .getValue();
    }

    /** The shared definitions of types, without the scalars. */
    static Stream<Map.Entry<String, JsonNode>> definitions() {
        return Stream.of(COMMON, schema("ApplicationContent"))
                .flatMap(schema -> schema.get("$defs").properties().stream())
                .filter(definition -> Character.isUpperCase(definition.getKey().charAt(0)));
    }

    static Set<String> names(JsonNode texts) {
        var names = new TreeSet<String>();
        texts.forEach(text -> names.add(text.textValue()));
        return names;
    }

    private static JsonNode schema(String name) {
        return Resources.tree(Resources.text(Resources.ROOT.resolve("schemas/" + name + ".json")));
    }

    private static String small(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
