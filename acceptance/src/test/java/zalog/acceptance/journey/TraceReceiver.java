package zalog.acceptance.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A collector as the services know one: takes spans by OTLP over HTTP and keeps them. */
final class TraceReceiver implements AutoCloseable {
    private final List<Received> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    TraceReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** A span and the service it comes from. */
    record Received(String service, Span span) {
        String name() {
            return span.getName();
        }

        String attribute(String key) {
            return TraceReceiver.attribute(span.getAttributesList(), key);
        }

        boolean isChildOf(Received other) {
            return span.getParentSpanId().equals(other.span.getSpanId());
        }

        boolean isInTraceOf(Received other) {
            return span.getTraceId().equals(other.span.getTraceId());
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Received> spans() {
        return spans;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            request.getResourceSpansList().forEach(resource -> resource.getScopeSpansList().stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(span ->
                            new Received(attribute(resource.getResource().getAttributesList(), "service.name"), span))
                    .forEach(spans::add));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static String attribute(List<KeyValue> attributes, String key) {
        return attributes.stream()
                .filter(each -> each.getKey().equals(key))
                .flatMap(each -> Stream.of(each.getValue().getStringValue()))
                .findFirst()
                .orElse("");
    }
}
