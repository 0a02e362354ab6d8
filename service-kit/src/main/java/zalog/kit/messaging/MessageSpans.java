package zalog.kit.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zalog.kit.tracing.Traces;

/** The spans of messages: one while a message is sent, one while it has its effect; nothing while tracing is off. */
@ApplicationScoped
class MessageSpans {
    private final Traces traces;

    @Inject
    MessageSpans(Traces traces) {
        this.traces = traces;
    }

    /** A batch on its way to Kafka; each message tells its receiver to go on from the span of its sending. */
    record Sending(List<Envelope> batch, List<Span> spans) {
        void end() {
            spans.forEach(Span::end);
        }
    }

    Sending sending(List<Envelope> batch) {
        List<Span> spans = new ArrayList<>();
        List<Envelope> traced = new ArrayList<>(batch.size());
        for (Envelope envelope : batch) {
            Optional<String> parent = Optional.ofNullable(envelope.headers().get(Headers.TRACEPARENT));
            if (traces.follows(parent)) {
                Span span = next(parent.orElseThrow(), "send", SpanKind.PRODUCER, envelope.topic(), envelope.headers())
                        .startSpan();
                spans.add(span);
                traced.add(envelope.with(
                        Headers.TRACEPARENT, Traces.traceparent(span).orElseThrow()));
            } else {
                traced.add(envelope);
            }
        }
        return new Sending(traced, spans);
    }

    /**
     * Works on a batch, in which every message has its own trace and its own span. The statements of the work, which are
     * for all of them, stand under the span of the first one, and the others have a link to it.
     */
    Uni<Void> processing(List<Letter> letters, Function<List<Letter>, Uni<Void>> work) {
        List<Span> spans = new ArrayList<>();
        List<Letter> traced = new ArrayList<>(letters.size());
        for (Letter letter : letters) {
            if (letter instanceof Letter.Readable readable
                    && traces.follows(readable.message().traceparent())) {
                Span span = begin(readable, spans.isEmpty() ? Span.getInvalid() : spans.getFirst());
                spans.add(span);
                traced.add(readable.goingOnFrom(Traces.traceparent(span)));
            } else {
                traced.add(letter);
            }
        }
        return spans.isEmpty() ? work.apply(letters) : within(spans, () -> work.apply(traced));
    }

    private Span begin(Letter.Readable letter, Span first) {
        return next(
                        letter.message().traceparent().orElseThrow(),
                        "process",
                        SpanKind.CONSUMER,
                        letter.record().topic(),
                        Letter.headers(letter.record()))
                .addLink(first.getSpanContext()) // ignored where it is invalid
                .startSpan();
    }

    @SuppressWarnings("MustBeClosedChecker") // closed when the work has ended
    private static Uni<Void> within(List<Span> spans, Supplier<Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> {
            Scope scope = Context.root().with(spans.getFirst()).makeCurrent();
            return work.get().onTermination().invoke((_, failure, _) -> {
                scope.close();
                spans.forEach(span -> end(span, failure));
            });
        });
    }

    private static void end(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR, failure.getClass().getName());
        }
        span.end();
    }

    private SpanBuilder next(
            String parent, String operation, SpanKind kind, String topic, Map<String, String> headers) {
        return traces.next(parent, operation + " " + topic, kind)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.operation.type", operation)
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.message.id", headers.getOrDefault(Headers.ID, ""))
                .setAttribute("zalog.message.type", headers.getOrDefault(Headers.TYPE, ""))
                .setAttribute("zalog.subject", headers.getOrDefault(Headers.SUBJECT, ""));
    }
}
