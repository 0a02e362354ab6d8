package zalog.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** The fields of one JSON object under reading. Reading goes on after a fault, so that all faults are told at once. */
public final class Fields {
    private final JsonNode object;
    private final String pointer;
    private final List<Violation> violations;
    private final int violationsBefore;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode object, String pointer, List<Violation> violations) {
        this.object = object;
        this.pointer = pointer;
        this.violations = violations;
        this.violationsBefore = violations.size();
    }

    public <T> Field<T> required(String name, Reader<T> reader) {
        JsonNode node = child(name);
        if (isAbsent(node)) {
            violations.add(Violation.required(pointerTo(name)));
            return new Field<>(Optional.empty());
        }
        return new Field<>(reader.read(node, pointerTo(name), violations));
    }

    /** A field that may be left out or null. */
    public <T> Field<Optional<T>> optional(String name, Reader<T> reader) {
        JsonNode node = child(name);
        if (isAbsent(node)) {
            return new Field<>(Optional.of(Optional.empty()));
        }
        return new Field<>(reader.read(node, pointerTo(name), violations).map(Optional::of));
    }

    /** A rule over several fields, looked at only where all of them could be read. */
    public void rule(String name, Function<String, Violation> violation, BooleanSupplier holds, Field<?>... over) {
        for (Field<?> field : over) {
            if (!field.isReadable()) {
                return;
            }
        }
        if (!holds.getAsBoolean()) {
            violations.add(violation.apply(pointerTo(name)));
        }
    }

    /** Ends the reading: names every unknown field, and builds the value where nothing was wrong. */
    public <T> Optional<T> complete(Supplier<T> value) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                violations.add(Violation.unknown(pointerTo(name)));
            }
        });
        return violations.size() == violationsBefore ? Optional.of(value.get()) : Optional.empty();
    }

    private JsonNode child(String name) {
        known.add(name);
        return object.path(name);
    }

    private String pointerTo(String name) {
        return pointer + "/" + escaped(name);
    }

    /** A name as a part of a JSON Pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
