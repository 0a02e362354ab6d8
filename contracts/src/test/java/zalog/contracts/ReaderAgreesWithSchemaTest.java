package zalog.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damages valid examples at random: what the schema refuses the reader must refuse, and the reverse. Null is left out,
 * because the reader takes it for an absent Optional.
 */
class ReaderAgreesWithSchemaTest {
    private static final int CASES = 4000;
    private static final List<String> VALUES = List.of(
            "0",
            "7",
            "2020",
            "2.5",
            "-1",
            "true",
            "false",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"7\"",
            "\"true\"",
            "[]",
            "{}",
            "[null]",
            "{\"x\":1}",
            "\"1.234\"",
            "\"-5\"",
            "\"1e3\"",
            "\"2020-02-29\"",
            "\"2019-02-29\"",
            "\"2020-01-01T00:00:00Z\"",
            "\"2020-01-01T00:00:00+03:00\"",
            "\"62.01\"",
            "\"RU-MOW\"",
            "\"RUB\"",
            "\"DATABASE\"");

    @Test
    void theReaderRefusesWhatTheSchemaRefuses() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var examples = Resources.examples("valid").toList();
        for (int i = 0; i < CASES; i++) {
            Path example = examples.get(random.nextInt(examples.size()));
            var damaged = Resources.tree(Resources.text(example));
            damage(damaged, random);
            var body = Resources.bodyOf(example);

            assertThat(isReadable(body, damaged.toString()))
                    .as("seed %d, case %d, %s: %s", seed, i, body, damaged)
                    .isEqualTo(Resources.faults(body, damaged.toString()).isEmpty());
        }
    }

    private static boolean isReadable(String body, String json) {
        try {
            Resources.read(body, json);
            return true;
        } catch (UnreadableMessage e) {
            return false;
        }
    }

    /** Removes or replaces one property or item somewhere in the tree. */
    private static void damage(JsonNode node, Random random) {
        int index = random.nextInt(node.size());
        if (node instanceof ObjectNode object) {
            var name = List.copyOf(object.properties()).get(index).getKey();
            if (object.get(name).size() > 0 && random.nextInt(4) > 0) {
                damage(object.get(name), random);
            } else if (random.nextInt(5) == 0) {
                object.remove(name);
            } else {
                object.set(name, value(random));
            }
        } else if (node instanceof ArrayNode array) {
            if (array.get(index).size() > 0 && random.nextInt(4) > 0) {
                damage(array.get(index), random);
            } else {
                array.set(index, value(random));
            }
        }
    }

    private static JsonNode value(Random random) {
        return Resources.tree(VALUES.get(random.nextInt(VALUES.size())));
    }
}
