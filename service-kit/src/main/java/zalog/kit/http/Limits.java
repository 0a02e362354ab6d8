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

/**
 * Refuses with a problem what is too long: an address, and, before it is read, a body that says of itself that it is longer
 * than what Quarkus reads at all.
 */
@ApplicationScoped
public class Limits {
    /** In characters; Quarkus reads longer ones, since what it refuses it answers without a word. */
    public static final int ADDRESS = 4_096;

    /** Before Quarkus' own check of bodies, which is silent too. */
    private static final int PRIORITY = 10;

    private final long body;
    private final ObjectMapper json;

    @Inject
    Limits(VertxHttpConfig http, ObjectMapper json) {
        this.body = http.limits().maxBodySize().orElseThrow().asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (context.request().uri().length() > ADDRESS) {
            refuse(context, Problem.addressTooLong(ADDRESS));
        } else if (length != null && Long.parseLong(length) > body) {
            refuse(context, Problem.tooLarge(JsonBody.LIMIT));
        } else {
            context.next();
        }
    }

    /** Nothing of a body is read, so the connection is of no use afterwards. */
    private void refuse(RoutingContext context, Problem problem) {
        PlainProblem.send(context, problem, json)
                .onComplete(_ -> context.request().connection().close());
    }
}
