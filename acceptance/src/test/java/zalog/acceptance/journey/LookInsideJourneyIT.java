package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zalog.acceptance.Api;
import zalog.acceptance.journey.TraceReceiver.Received;
import zalog.contracts.Topics;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Metrics;
import zalog.stack.Parallel;
import zalog.stack.Service;

/** What an operator sees of an application: one trace, log lines with keys and without persons, figures. */
class LookInsideJourneyIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PERSON = List.of("Nezabudkina", "+7 912 345-67-89", "pelageya@example.org");
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);

    private static LocalStack stack;
    private static TraceReceiver receiver;
    private static Api api;
    private static String application;

    /** The four services with traces and JSON logs, and one application that went all the way. */
    @BeforeAll
    static void anApplicationIsApproved() throws IOException {
        stack = RunningSystem.stack();
        receiver = new TraceReceiver();
        restart(Map.of(
                "QUARKUS_OTEL_SDK_DISABLED", "false",
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url(),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                "QUARKUS_LOG_CATEGORY__ZALOG__LEVEL", "DEBUG"));
        api = RunningSystem.apiAt(TODAY + "T09:00:00Z");
        var filings = new Filings(api, TODAY);
        var content = filings.application(Money.ofRoubles(300));
        content.withObject("/applicant").put("name", String.join(", ", PERSON));
        api.post(
                        Service.GUARANTEE,
                        "/guarantees",
                        "guarantor",
                        filings.guarantee(content).toString())
                .expect(201);
        application = filings.file(content);
        filings.awaitApproval(List.of(application));
    }

    @AfterAll
    static void asItWas() {
        restart(Map.of());
        receiver.close();
    }

    private static void restart(Map<String, String> environment) {
        Parallel.each(stack.services(), service -> {
            service.terminate();
            service.start(environment);
        });
    }

    @Test
    void oneApplicationIsOneTrace() {
        Eventually.holds(() -> {
            Received decided = message(SpanKind.SPAN_KIND_PRODUCER, "ApplicationApproved");
            Received filed = parent(message(SpanKind.SPAN_KIND_PRODUCER, "ApplicationSubmitted"));
            assertThat(filed.name()).isEqualTo("POST /applications");
            assertThat(decided.isInTraceOf(filed)).isTrue();
            for (String type : List.of(
                    "ApplicationSubmitted",
                    "EligibilityAssessed",
                    "GuaranteeAssessed",
                    "ReserveFunds",
                    "FundsReserved")) {
                Received sent = message(SpanKind.SPAN_KIND_PRODUCER, type);
                Received processed = message(SpanKind.SPAN_KIND_CONSUMER, type);
                assertThat(sent.isInTraceOf(filed)).as(type).isTrue();
                assertThat(processed.isChildOf(sent)).as(type).isTrue();
                assertThat(statementsOf(processed)).as(type).isNotEmpty();
            }
            assertThat(statementsOf(filed)).isNotEmpty();
            assertThat(inTraceOf(filed).map(Received::service))
                    .contains("application-service", "eligibility-service", "guarantee-service", "budget-service");
        });
    }

    @Test
    void logLinesAreFoundByTheirKeys() {
        poison();
        api.post(Service.BUDGET, "/loans/events", "bank-044525225", """
                {"events":[{"eventId":"look-inside","type":"DRAWDOWN","occurredOn":"2023-05-31","amount":"1000.00",
                "loan":{"agreementNumber":"LOOK-1","agreementDate":"2023-05-01"}}]}""").expect(200);

        Eventually.holds(() -> {
            for (Service service : Service.values()) {
                assertThat(lines(service)
                                .map(line -> line.at("/mdc/applicationId").asText()))
                        .as(service.id())
                        .contains(application);
            }
            assertThat(lines(Service.APPLICATION)).anySatisfy(line -> {
                assertThat(line.at("/mdc/messageType").asText()).isEqualTo("ApplicationApproved");
                assertThat(line.at("/mdc/messageId").asText()).hasSize(36);
            });
            assertThat(lines(Service.BUDGET).map(line -> line.at("/mdc/reason").asText()))
                    .contains("UNREADABLE");
            assertThat(lines(Service.BUDGET).map(line -> line.at("/mdc/loanId").asText()))
                    .contains("044525225/LOOK-1");
        });
    }

    @Test
    void noLogTellsWhoAPersonIs() {
        String name = String.join(" ", PERSON);
        poison();
        api.post(Service.APPLICATION, "/applications", Filings.FIRM, "{\"applicant\":{\"inn\":\"" + name + "\"}}")
                .expect(422);
        Eventually.holds(() -> assertThat(
                        lines(Service.BUDGET).map(line -> line.at("/mdc/reason").asText()))
                .contains("UNREADABLE"));

        for (Service service : Service.values()) {
            assertThat(log(service)).as(service.id()).isNotBlank().doesNotContain(PERSON);
        }
    }

    @Test
    void everyMetricThatDashboardsAndAlertsNameIsServed() {
        assertThat(MonitoringFiles.metrics()).hasSizeGreaterThan(10);
        Eventually.holds(() -> assertThat(served().map(Metrics.Sample::name)).containsAll(MonitoringFiles.metrics()));
    }

    @Test
    void everyMetricOfZalogIsDocumentedAndTheOtherWayRound() {
        Eventually.holds(() -> assertThat(served().map(Metrics.Sample::name)
                        .filter(name -> name.startsWith("zalog_"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(MonitoringFiles.documented()));
    }

    @Test
    void requestsAreCountedByRouteAndNeverByTheirPath() {
        assertThat(api.get(Service.APPLICATION, "/applications/" + application, Filings.FIRM)
                        .expect(200))
                .isNotNull();
        Eventually.holds(
                () -> assertThat(served().filter(sample -> sample.name().equals("http_server_requests_seconds_count"))
                                .map(sample -> sample.label("uri")))
                        .contains("/applications", "/applications/{id}")
                        .noneMatch(uri -> uri.contains(application)));
    }

    private static Stream<Metrics.Sample> served() {
        return stack.services().stream().flatMap(service -> service.metrics().orElseThrow().samples().stream());
    }

    /** A body that quotes a person where a number is asked for. */
    private static void poison() {
        var messages = new Messages(stack.kafka().bootstrapServers());
        String body = "{\"applicationId\":\"" + String.join(" ", PERSON) + "\"}";
        messages.send(Topics.main().stream()
                .map(topic -> {
                    var record = new ProducerRecord<>(topic.name(), "poison", body.getBytes(StandardCharsets.UTF_8));
                    String type = topic.name().equals(Topics.BUDGET_COMMANDS) ? "ReserveFunds" : "ApplicationSubmitted";
                    record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
                    record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
                    return record;
                })
                .toList());
    }

    private static Received message(SpanKind kind, String type) {
        return receiver.spans().stream()
                .filter(span -> span.span().getKind() == kind
                        && span.attribute("zalog.message.type").equals(type)
                        && span.attribute("zalog.subject").equals(application))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " span of " + type));
    }

    private static Received parent(Received child) {
        return receiver.spans().stream()
                .filter(child::isChildOf)
                .findFirst()
                .orElseThrow(() -> new AssertionError(child.name() + " has no parent"));
    }

    private static List<String> statementsOf(Received span) {
        return receiver.spans().stream()
                .filter(other -> other.isChildOf(span) && other.span().getKind() == SpanKind.SPAN_KIND_CLIENT)
                .map(Received::name)
                .toList();
    }

    private static Stream<Received> inTraceOf(Received span) {
        return receiver.spans().stream().filter(span::isInTraceOf);
    }

    private static Stream<JsonNode> lines(Service service) {
        return log(service).lines().filter(line -> line.startsWith("{")).map(LookInsideJourneyIT::json);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + line, e);
        }
    }

    private static String log(Service service) {
        try {
            return Files.readString(stack.service(service).log());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
