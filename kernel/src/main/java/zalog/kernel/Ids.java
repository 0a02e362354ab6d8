package zalog.kernel;

import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the UUID of a typed id. UUID.fromString alone would accept "1-1-1-1-1". */
final class Ids {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    static <T> Parsed<T> parse(String text, Function<UUID, T> make) {
        return FORM.matcher(text).matches()
                ? new Parsed.Valid<>(make.apply(UUID.fromString(text)))
                : Parsed.faulty(
                        "\"" + text + "\" is not an identifier; write a UUID, as 0198c0de-0000-7000-8000-000000000001",
                        "«" + text
                                + "» не является идентификатором; укажите UUID: 0198c0de-0000-7000-8000-000000000001");
    }
}
