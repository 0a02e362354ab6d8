package zalog.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import zalog.kit.json.JsonBody;
import zalog.kit.problem.Problem;

/** Refuses with a problem, before it is read, a body that says of itself that it is longer than what Quarkus reads at all. */
@ApplicationScoped
public class BodyLimit {
    /** Before Quarkus' own check, which answers without a word. */
    private static final int PRIORITY = 10;

    private final long limit;
    private final ObjectMapper json;

    @Inject
    BodyLimit(VertxHttpConfig http, ObjectMapper json) {
        this.limit = http.limits().maxBodySize().orElseThrow().asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            refuse(context);
        } else {
            context.next();
        }
    }

    /** Nothing of the body is read, so the connection is of no use afterwards. */
    private void refuse(RoutingContext context) {
        PlainProblem.send(context, Problem.tooLarge(JsonBody.LIMIT), json)
                .onComplete(_ -> context.request().connection().close());
    }
}
