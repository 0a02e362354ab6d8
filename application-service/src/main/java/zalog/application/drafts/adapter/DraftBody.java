package zalog.application.drafts.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import zalog.kit.json.JsonBody;
import zalog.kit.json.Reader;
import zalog.kit.json.Violation;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemException;

/** The body of a draft: any JSON object that is not too large. */
final class DraftBody {
    private static final int LENGTH_MAX = 256 * 1024;

    private static final Reader<JsonNode> ANY_OBJECT = (node, pointer, violations) -> {
        if (node.isObject()) {
            return Optional.of(node);
        }
        violations.add(Violation.type(pointer, "an object", "объект"));
        return Optional.empty();
    };

    private DraftBody() {}

    static String read(byte[] body) {
        if (body.length > LENGTH_MAX) {
            throw new ProblemException(Problem.tooLarge(LENGTH_MAX));
        }
        return JsonBody.read(body, ANY_OBJECT).toString();
    }

    static JsonNode tree(String content) {
        return JsonBody.tree(content.getBytes(UTF_8));
    }
}
