package zalog.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Goes on with traces by their W3C traceparent. */
@ApplicationScoped
public class Traces {
    private static final String TRACEPARENT = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<String> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals(TRACEPARENT) ? traceparent : null;
        }
    };

    private final boolean on;
    private final Instance<Tracer> tracer;

    @Inject
    Traces(@ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off, Instance<Tracer> tracer) {
        this.on = !off;
        this.tracer = tracer;
    }

    /** The trace of what runs now; empty while tracing is off. */
    public Optional<String> current() {
        return on ? traceparent(Context.current()) : Optional.empty();
    }

    /** Whether somebody wants to see this trace. */
    public boolean follows(Optional<String> traceparent) {
        return on
                && traceparent.isPresent()
                && Span.fromContext(context(traceparent.get())).getSpanContext().isSampled();
    }

    /** The next span of a trace, not started yet. */
    public SpanBuilder next(String traceparent, String name, SpanKind kind) {
        return tracer.get().spanBuilder(name).setParent(context(traceparent)).setSpanKind(kind);
    }

    /** Where a trace goes on after the span. */
    public static Optional<String> traceparent(Span span) {
        return traceparent(Context.root().with(span));
    }

    private static Context context(String traceparent) {
        return W3C.extract(Context.root(), traceparent, GETTER);
    }

    private static Optional<String> traceparent(Context context) {
        Map<String, String> carrier = new ConcurrentHashMap<>();
        W3C.inject(context, carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return Optional.ofNullable(carrier.get(TRACEPARENT));
    }
}
