package zalog.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import zalog.contracts.application.ApplicationRefused;
import zalog.kernel.ApplicationId;
import zalog.kernel.Reason;
import zalog.kernel.Text;
import zalog.kit.testing.Database;
import zalog.kit.testing.TestTopic;
import zalog.kit.testing.ZalogServers;
import zalog.stack.LocalStack;
import zalog.stack.Service;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class MetricsIT {
    static final Database DATABASE = new Database(Service.ELIGIBILITY);
    static final String OF_TOPIC = "{service=\"eligibility-service\",topic=\"application.events.v1\"}";

    @Test
    void messagesAreCountedOnceTheyHaveHadTheirEffect() {
        long processed = figure("zalog_messages_processed_total" + OF_TOPIC);
        long failed = figure("zalog_messages_failed_total" + OF_TOPIC);
        TestTopic.sendAll(List.of(message("good"), message("forbidden"), message("good too")));

        awaitFigure("zalog_messages_processed_total" + OF_TOPIC, processed + 2);
        awaitFigure("zalog_messages_failed_total" + OF_TOPIC, failed + 1);
        awaitFigure(
                "zalog_dead_letters{service=\"eligibility-service\"}",
                DATABASE.count("select count(*) from dead_letter where replayed_at is null"));
    }

    @Test
    void whatHasNotHappenedYetIsShownAsZero() {
        assertThat(figure("zalog_messages_sent_total{service=\"eligibility-service\",type=\"EligibilityAssessed\"}"))
                .isZero();
    }

    @Test
    void lagCountsWhatIsNotFinished() {
        awaitFigure("zalog_channel_lag_messages" + OF_TOPIC, 0);
    }

    @Test
    void anEmptyOutboxHasNoAge() {
        given().header("Authorization", LocalStack.shared().tokens().bearer("sme-7707083893"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"text\":\"counted\"}")
                .post("/notes")
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> figure(
                                "zalog_messages_sent_total{service=\"eligibility-service\",type=\"ApplicationWithdrawn\"}")
                        > 0);
        awaitFigure("zalog_outbox_messages{service=\"eligibility-service\"}", 0);
        awaitFigure("zalog_outbox_age_seconds{service=\"eligibility-service\"}", 0);
    }

    @Test
    void requestsAreCountedByTheirRouteAndNotByTheirPath() {
        String nobody = UUID.randomUUID().toString();
        given().get("/dead-letters/" + nobody).then().statusCode(404);
        given().header("Authorization", LocalStack.shared().tokens().bearer("operator"))
                .get("/dead-letters")
                .then()
                .statusCode(200);

        assertThat(metrics())
                .contains("http_server_requests_seconds_count")
                .contains("uri=\"/dead-letters\"")
                .doesNotContain(nobody);
    }

    private static void awaitFigure(String series, long value) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(figure(series)).isEqualTo(value));
    }

    /** Minus one while there is no such series. */
    private static long figure(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .map(line -> (long) Double.parseDouble(line.substring(series.length())))
                .findFirst()
                .orElse(-1L);
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    private static ProducerRecord<String, byte[]> message(String text) {
        return TestTopic.record(
                UUID.randomUUID(),
                new ApplicationRefused(
                        new ApplicationId(UUID.randomUUID()),
                        List.of(new Reason("TEST-001", new Text(text, text))),
                        Instant.EPOCH));
    }
}
