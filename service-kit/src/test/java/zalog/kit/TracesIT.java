package zalog.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zalog.contracts.application.ApplicationRefused;
import zalog.kernel.ApplicationId;
import zalog.kernel.Reason;
import zalog.kernel.Text;
import zalog.kit.testing.TestTopic;
import zalog.kit.testing.ZalogServers;
import zalog.stack.LocalStack;

@QuarkusTest
@TestProfile(TracesIT.On.class)
@QuarkusTestResource(ZalogServers.class)
class TracesIT {
    static final String EVENTS = "application.events.v1";

    /** What an operator sets, and spans that are not sent anywhere. */
    public static class On implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.simple", "true",
                    "quarkus.otel.exporter.otlp.enabled", "false");
        }
    }

    @Inject
    InMemorySpanExporter exporter;

    @BeforeEach
    void forget() {
        exporter.reset();
    }

    @Test
    void aRequestIsOneTraceThroughOutboxKafkaAndDatabase() {
        String id = post();

        SpanData processed = awaitSpan(span -> span.getKind() == SpanKind.CONSUMER && isAbout(span, id));
        List<SpanData> trace = trace(processed.getTraceId());
        SpanData sent = parent(processed, trace);
        SpanData request = parent(sent, trace);

        assertThat(sent.getName()).isEqualTo("send " + EVENTS);
        assertThat(sent.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(request.getName()).isEqualTo("POST /notes");
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(statements(request, trace)).anyMatch(sql -> sql.contains("insert into outbox"));
        assertThat(statements(processed, trace)).anyMatch(sql -> sql.contains("insert into inbox"));
    }

    @Test
    void eachMessageOfABatchStaysInItsOwnTrace() {
        String one = "00-" + "1".repeat(32) + "-" + "1".repeat(16) + "-01";
        String two = "00-" + "2".repeat(32) + "-" + "2".repeat(16) + "-01";
        String subject = UUID.randomUUID().toString();
        TestTopic.sendAll(List.of(message(subject, one), message(subject, two), message(subject, one)));

        SpanData last =
                awaitSpan(span -> span.getTraceId().equals("2".repeat(32)) && span.getKind() == SpanKind.CONSUMER);
        assertThat(last.getParentSpanId()).isEqualTo("2".repeat(16));
        awaitSpan(span -> span.getTraceId().equals("1".repeat(32)) && span.getKind() == SpanKind.CONSUMER);
    }

    @Test
    void nobodyTracesWhatNobodyAskedFor() throws InterruptedException {
        given().get("/q/metrics").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        Thread.sleep(2000);

        assertThat(exporter.getFinishedSpanItems()).isEmpty();
    }

    private static ProducerRecord<String, byte[]> message(String subject, String traceparent) {
        var record = TestTopic.record(
                UUID.randomUUID(),
                new ApplicationRefused(
                        new ApplicationId(UUID.fromString(subject)),
                        List.of(new Reason("TEST-001", new Text("traced", "traced"))),
                        Instant.EPOCH));
        TestTopic.header(record, "traceparent", traceparent);
        return record;
    }

    private static String post() {
        return given().header("Authorization", LocalStack.shared().tokens().bearer("sme-7707083893"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"text\":\"traced\"}")
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static boolean isAbout(SpanData span, String subject) {
        return span.getAttributes().asMap().entrySet().stream()
                .anyMatch(each -> each.getKey().getKey().equals("zalog.subject") && subject.equals(each.getValue()));
    }

    private SpanData awaitSpan(Predicate<SpanData> wanted) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> exporter.getFinishedSpanItems().stream().anyMatch(wanted));
        return exporter.getFinishedSpanItems().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private List<SpanData> trace(String id) {
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(id))
                .toList();
    }

    private static SpanData parent(SpanData span, List<SpanData> trace) {
        return trace.stream()
                .filter(other -> other.getSpanId().equals(span.getParentSpanId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(span.getName() + " has no parent among " + trace));
    }

    private static List<String> statements(SpanData parent, List<SpanData> trace) {
        return trace.stream()
                .filter(span -> span.getParentSpanId().equals(parent.getSpanId()) && span.getKind() == SpanKind.CLIENT)
                .map(span -> span.getAttributes().toString())
                .toList();
    }
}
