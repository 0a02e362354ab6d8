package zalog.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zalog.contracts.Topics;
import zalog.stack.LocalStack;
import zalog.stack.Service;
import zalog.stack.ServiceProcess;

/**
 * An application is approved by the four real jars over a Kafka that lets in certificates alone and grants each service no
 * more than its KafkaUser, and over TLS to PostgreSQL: the rights are enough, and the Deployments' variables are understood.
 */
class SecuredKafkaIT {
    private static final String CASE = "2019-06-03-03-trademark-alone.json";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void anApplicationIsApprovedWithTheRightsOfTheKafkaUsers(@TempDir Path folder) throws Exception {
        LocalStack stack = LocalStack.sharedWithKeycloak();
        try (SecuredKafka kafka = new SecuredKafka(folder);
                SecuredPostgres postgres = new SecuredPostgres(stack, folder)) {
            for (Service service : Service.values()) {
                Map<String, String> variables = kafka.variables(service);
                variables.putAll(postgres.variables(
                        service, ServicesTest.deployment("prod", service), "(ZALOG_DB|QUARKUS_DATASOURCE)_.*"));
                variables.put(
                        "ZALOG_CLOCK_OFFSET",
                        Duration.between(Instant.now(), Instant.parse("2019-06-03T06:00:00Z"))
                                .toString());
                stack.service(service).start(variables);
            }

            post(stack, Service.GUARANTEE, "/guarantees", "guarantor", 201);
            String location = post(stack, Service.APPLICATION, "/applications", "sme-5099000013", 202);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(status(stack, location)).isEqualTo("APPROVED"));
            assertThat(kafka.denials()).isEmpty();
            for (Service service : Service.values()) {
                assertThat(postgres.connections(service, true)).isPositive();
                assertThat(postgres.connections(service, false)).isZero();
            }

            assertThatThrownBy(() -> send(kafka, Service.GUARANTEE, Topics.BUDGET_COMMANDS))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThat(kafka.denials()).isNotEmpty();
        } finally {
            stack.services().forEach(ServiceProcess::stop);
        }
    }

    private static void send(SecuredKafka kafka, Service service, String topic) throws Exception {
        Map<String, Object> settings = new HashMap<>();
        kafka.variables(service)
                .forEach((name, value) -> settings.put(
                        name.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "body")).get();
        }
    }

    private static String post(LocalStack stack, Service service, String path, String user, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(stack.service(service).url().resolve(path))
                        .header("Authorization", stack.tokens().bearer(user))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", CASE)
                        .POST(HttpRequest.BodyPublishers.ofString(Code.source("demo" + path + "/" + CASE)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String status(LocalStack stack, String location) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(stack.service(Service.APPLICATION).url().resolve(location))
                        .header("Authorization", stack.tokens().bearer("sme-5099000013"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(response.body()).path("status").asText();
    }
}
