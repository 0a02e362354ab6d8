package zalog.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** Turns the bytes of a request body into a value, or into a problem that names the faults. */
public final class JsonBody {
    /** The largest body, in bytes. */
    public static final int LIMIT = 1024 * 1024;

    /** How many faults are told of one body: more than anybody mends at once, and no answer grows without end. */
    public static final int VIOLATIONS_MAX = 100;

    private static final ObjectReader TREE = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build()
            .readerFor(JsonNode.class);

    /** Any escape; the group is half a surrogate pair. */
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}|(\\\\u[dD][89a-fA-F]\\p{XDigit}{2})|\\\\.",
            Pattern.DOTALL);

    private static final int HALF = 1;

    private JsonBody() {}

    /**
     * Reads a body.
     *
     * @throws ProblemException 400 for what is not JSON in UTF-8, 413 for what is too long, 422 with its violations
     */
    public static <T> T read(byte[] body, Reader<T> reader) {
        return read(tree(body), reader);
    }

    public static <T> T read(JsonNode tree, Reader<T> reader) {
        List<Violation> violations = new ArrayList<>();
        Optional<T> value = reader.read(tree, "", violations);
        return value.filter(v -> violations.isEmpty())
                .orElseThrow(() -> new ProblemException(Problem.violations(first(violations))));
    }

    /** What {@link #read} would complain of. */
    public static List<Violation> violations(JsonNode tree, Reader<?> reader) {
        List<Violation> violations = new ArrayList<>();
        reader.read(tree, "", violations);
        return first(violations);
    }

    private static List<Violation> first(List<Violation> violations) {
        return violations.subList(0, Math.min(violations.size(), VIOLATIONS_MAX));
    }

    public static JsonNode tree(byte[] body) {
        if (body.length > LIMIT) {
            throw new ProblemException(Problem.tooLarge(LIMIT));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode tree = TREE.readTree(wholeCharacters(text));
            if (tree.isMissingNode()) {
                throw new ProblemException(Problem.emptyBody());
            }
            return tree;
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.notUtf8());
        } catch (IOException | NumberFormatException e) { // Jackson throws the latter for an exponent of eleven digits
            throw new ProblemException(Problem.brokenJson(e));
        }
    }

    /**
     * JSON may escape half a surrogate pair, which is no character: nobody could write it back or keep it. It becomes U+FFFD, as
     * such bytes would, so that one bad string is refused where it stands and not the whole body.
     */
    private static String wholeCharacters(String json) {
        return json.contains("\\ud") || json.contains("\\uD")
                ? ESCAPE.matcher(json)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(found.group(HALF) == null ? found.group() : "\\uFFFD"))
                : json;
    }
}
