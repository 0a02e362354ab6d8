package zalog.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import zalog.kit.problem.Language;
import zalog.kit.problem.Problem;
import zalog.kit.problem.ProblemMappers;

/** A problem as the answer to a request that does not reach Quarkus REST, or does not come back from it. */
final class PlainProblem {
    private PlainProblem() {}

    /** The connection is of no use afterwards. */
    static Future<Void> send(RoutingContext context, Problem problem, ObjectMapper json) {
        Language language = Language.of(context.acceptableLanguages().stream()
                .map(each -> Locale.forLanguageTag(each.value()))
                .toList());
        return context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.PROBLEM_JSON.toString())
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(document(problem, language, json));
    }

    private static String document(Problem problem, Language language, ObjectMapper json) {
        try {
            return json.writeValueAsString(ProblemMappers.Document.of(problem, language));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
