package zalog.kit.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import zalog.kit.ids.Ids;
import zalog.kit.json.Violation;
import zalog.kit.logging.LogKeys;
import zalog.kit.logging.Wordless;
import zalog.kit.messaging.Faults;

/** The one place where a failure becomes an answer: application/problem+json in the caller's language. */
public final class ProblemMappers {
    public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json", "utf-8");

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Ids ids;

    @Inject
    ProblemMappers(Ids ids) {
        this.ids = ids;
    }

    @ServerExceptionMapper
    public Response map(ProblemException e, HttpHeaders headers) {
        return response(e.problem(), headers);
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = 1)
    public Response unauthorized(HttpHeaders headers) {
        return Response.fromResponse(response(Problem.unauthorized(), headers))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = 1)
    public Response forbidden(HttpHeaders headers) {
        return response(Problem.forbidden(), headers);
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException e, HttpHeaders headers) {
        int status = e.getResponse().getStatus();
        Problem problem = status == 404
                ? Problem.notFound()
                : Problem.ofStatus(status, e.getResponse().getStatusInfo().getReasonPhrase());
        return response(problem, headers);
    }

    @ServerExceptionMapper
    public Response map(Throwable e, HttpHeaders headers) {
        if (Faults.isTransient(e)) {
            LOG.warnf("A request met an outage: %s", e.toString());
            return Response.fromResponse(response(Problem.unavailable(), headers))
                    .header(HttpHeaders.RETRY_AFTER, 1)
                    .build();
        }
        String reference = ids.next().toString();
        try (var _ = new LogKeys().reason(e.getClass().getSimpleName())) {
            LOG.errorf(Wordless.of(e), "Request failed, reference %s", reference);
        }
        return response(Problem.internal(reference), headers);
    }

    private static Response response(Problem problem, HttpHeaders headers) {
        Language language = Language.of(headers);
        return Response.status(problem.status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(Document.of(problem, language))
                .build();
    }

    /** The RFC 9457 document. */
    public record Document(String type, String title, int status, String detail, String code, List<Item> violations) {
        public static Document of(Problem problem, Language language) {
            return new Document(
                    "urn:zalog:problem:" + problem.code(),
                    language.of(problem.title()),
                    problem.status(),
                    language.of(problem.detail()),
                    problem.code(),
                    problem.violations().stream()
                            .map(violation -> Item.of(violation, language))
                            .toList());
        }
    }

    /** One fault inside it. */
    public record Item(String pointer, String code, String text) {
        public static Item of(Violation violation, Language language) {
            return new Item(
                    violation.pointer(),
                    violation.reason().code(),
                    language.of(violation.reason().text()));
        }
    }
}
