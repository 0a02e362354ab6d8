package zalog.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A body that is rendered beforehand but for a number of eight digits in several places. */
final class Template {
    private static final int DIGITS = 8;
    private static final String SLOT = "{n}";

    private final byte[] body;
    private final List<Integer> slots;

    private Template(byte[] body, List<Integer> slots) {
        this.body = body;
        this.slots = slots;
    }

    /** Reads a resource beside this class and fills in everything but the number. */
    static Template of(String resource, Map<String, String> values) {
        var text = read(resource);
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        var slots = new ArrayList<Integer>();
        var body = new StringBuilder();
        for (var part : List.of(text.split("\\{n}", -1))) {
            if (!body.isEmpty()) {
                slots.add(bytes(body).length);
                body.repeat('0', DIGITS);
            }
            body.append(part);
        }
        return new Template(bytes(body), List.copyOf(slots));
    }

    byte[] render(int number) {
        var copy = body.clone();
        for (int slot : slots) {
            int rest = number;
            for (int i = slot + DIGITS - 1; i >= slot; i--) {
                copy[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        return copy;
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!text.contains(SLOT)) {
                throw new IllegalStateException(resource + " has no place for a number");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
