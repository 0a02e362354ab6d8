package zalog.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zalog.kit.problem.Problem;

/** Knows what is being asked, and answers it when the service stops and can wait for its servers no longer. */
@Singleton
public class LastAnswers {
    /** Before everybody else's, who may answer by themselves. */
    private static final int PRIORITY = 1000;

    /** Each with the thread that writes its answer. */
    private final Map<RoutingContext, Context> open = new ConcurrentHashMap<>();

    private final ObjectMapper json;

    @Inject
    public LastAnswers(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::keep, PRIORITY);
    }

    private void keep(RoutingContext context) {
        open.put(context, context.vertx().getOrCreateContext());
        context.addEndHandler(_ -> open.remove(context));
        context.next();
    }

    /** Says to everybody who waits that the service is not available, and that the same may be asked again. */
    public void giveAll() {
        open.forEach((context, thread) -> thread.runOnContext(_ -> give(context)));
    }

    private void give(RoutingContext context) {
        if (!context.response().headWritten()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            PlainProblem.send(context, Problem.unavailable(), json);
        }
    }
}
