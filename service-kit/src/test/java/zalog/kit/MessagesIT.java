package zalog.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import zalog.contracts.ContractJson;
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
class MessagesIT {
    static final Database DATABASE = new Database(Service.ELIGIBILITY);
    static final String EVENTS = "application.events.v1";
    static final String DEAD = "eligibility.application.events.v1.dlq";

    @Test
    void aCommittedMessageIsSentAndItsRowIsGone() {
        String location = post("good");
        String id = location.substring("/notes/".length());

        var sent = TestTopic.await(EVENTS, 1, record -> id.equals(record.key())).getFirst();

        assertThat(TestTopic.headers(sent))
                .containsEntry("ce_type", "ApplicationWithdrawn")
                .containsEntry("ce_source", "eligibility-service")
                .containsEntry("ce_subject", id)
                .containsKeys("ce_id", "ce_time", "ce_specversion", "ce_correlationid");
        await().atMost(Duration.ofSeconds(30)).until(() -> DATABASE.count("select count(*) from outbox") == 0);
    }

    @Test
    void aMessageOfOneAndAHalfMegabytesIsSentAndHasItsEffect() {
        String subject = UUID.randomUUID().toString();
        String text = "x".repeat(1_500_000);
        var message = refusal(subject, text, "так же");

        DATABASE.execute(
                "insert into outbox (topic, key, headers, body, created_at) values (?, ?, ?, ?, now())",
                EVENTS,
                subject,
                "ce_id=" + UUID.randomUUID() + "\nce_type=ApplicationRefused\nce_correlationid=" + subject + "\n",
                ContractJson.write(message));

        assertThat(awaitNotes(subject, 1)).containsExactly(text);
    }

    @Test
    void aRolledBackTransactionLeavesNeitherRowNorMessageNorKey() {
        long rows = DATABASE.count("select count(*) from note");
        String key = UUID.randomUUID().toString();
        given().header("Authorization", LocalStack.shared().tokens().bearer("sme-7707083893"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"text\":\"late failure\"}")
                .post("/notes")
                .then()
                .statusCode(500);

        assertThat(DATABASE.count("select count(*) from note")).isEqualTo(rows);
        assertThat(DATABASE.count("select count(*) from idempotency_key where key = ?", key))
                .isZero();
        assertThat(DATABASE.column("select key from outbox")).isEmpty();
    }

    @Test
    void aMessageDeliveredTwiceHasOneEffect() {
        UUID id = UUID.randomUUID();
        String subject = UUID.randomUUID().toString();
        var message = TestTopic.record(id, refusal(subject, "twice"));
        TestTopic.sendAll(List.of(message, message));
        TestTopic.send(id, refusal(subject, "twice"));
        TestTopic.send(UUID.randomUUID(), refusal(subject, "after"));

        assertThat(awaitNotes(subject, 2)).containsExactly("twice", "after");
    }

    @Test
    void poisonInsideABatchBecomesADeadLetterAndTheOthersGoOnInOrder() {
        String subject = UUID.randomUUID().toString();
        List<ProducerRecord<String, byte[]>> batch = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            batch.add(TestTopic.record(UUID.randomUUID(), refusal(subject, i == 17 ? "forbidden" : "note " + i)));
        }
        TestTopic.sendAll(batch);

        List<String> notes = awaitNotes(subject, 39);
        assertThat(notes).hasSize(39).startsWith("note 0", "note 1").endsWith("note 39");
        assertThat(notes.indexOf("note 18")).isEqualTo(17);
        var dead =
                TestTopic.await(DEAD, 1, record -> subject.equals(record.key())).getFirst();
        assertThat(TestTopic.headers(dead))
                .containsEntry("ce_type", "ApplicationRefused")
                .containsEntry("zalog_topic", EVENTS)
                .containsKeys("zalog_partition", "zalog_offset");
        assertThat(TestTopic.headers(dead).get("zalog_reason")).contains("note_text_check");
    }

    @Test
    void whatIsNotAMessageBecomesADeadLetterWithItsReason() {
        String subject = UUID.randomUUID().toString();
        var noType = new ProducerRecord<>(EVENTS, subject, "{}".getBytes(StandardCharsets.UTF_8));
        var broken = new ProducerRecord<>(EVENTS, subject, "{".getBytes(StandardCharsets.UTF_8));
        TestTopic.header(broken, "ce_type", "ApplicationRefused");
        TestTopic.header(broken, "ce_id", UUID.randomUUID().toString());
        var unknown = new ProducerRecord<>(EVENTS, subject, new byte[] {(byte) 0xff, 0, 1});
        TestTopic.header(unknown, "ce_type", "ApplicationEvaporated");
        var empty = new ProducerRecord<String, byte[]>(EVENTS, subject, null);
        TestTopic.header(empty, "ce_type", "ApplicationRefused");
        TestTopic.sendAll(
                List.of(noType, broken, unknown, empty, TestTopic.record(UUID.randomUUID(), refusal(subject, "fine"))));

        assertThat(awaitNotes(subject, 1)).containsExactly("fine");
        assertThat(TestTopic.await(DEAD, 4, record -> subject.equals(record.key())).stream()
                        .map(record -> TestTopic.headers(record).get("zalog_reason")))
                .anyMatch(reason -> reason.contains("ce_type is missing"))
                .anyMatch(reason -> reason.contains("ApplicationRefused"))
                .anyMatch(reason -> reason.contains("No message type ApplicationEvaporated"))
                .anyMatch(reason -> reason.contains("no body"));
    }

    @Test
    void whatNoTableCanKeepOfADeadLetterIsLeftOutAndTheOthersGoOn() {
        String subject = UUID.randomUUID().toString();
        var strange = new ProducerRecord<>(EVENTS, subject + "\0", "{}".getBytes(StandardCharsets.UTF_8));
        for (String name : List.of("", "a\nb", "a=b", "\0", "ё", "note")) {
            TestTopic.header(strange, name, "\0~=\n");
        }

        TestTopic.sendAll(List.of(strange));

        var dead =
                TestTopic.await(DEAD, 1, record -> subject.equals(record.key())).getFirst();
        assertThat(TestTopic.headers(dead))
                .containsEntry("note", "\0~=\n")
                .containsEntry("zalog_topic", EVENTS)
                .doesNotContainKeys("", "a\nb", "a", "a=b", "\0", "ё");
    }

    /** Three megabytes that came as a few kilobytes. */
    @Test
    void whatIsTooLargeToBeSentIsADeadLetterByItsReasonAloneAndKeepsNothingFromBeingSent() {
        String subject = UUID.randomUUID().toString();
        String source = UUID.randomUUID().toString();
        var large = new ProducerRecord<>(EVENTS, subject, "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8));
        TestTopic.header(large, "ce_type", source);
        TestTopic.sendAll(List.of(large));

        var dead = TestTopic.await(DEAD, 1, record -> TestTopic.headers(record)
                        .getOrDefault("zalog_reason", "")
                        .contains(source))
                .getFirst();
        assertThat(dead.value()).isEmpty();
        assertThat(TestTopic.headers(dead)).containsEntry("zalog_topic", EVENTS).doesNotContainKey("ce_type");
        assertThat(DATABASE.count("select octet_length(body) from dead_letter where key = ?", subject))
                .isEqualTo(3_000_000);
        replay();
        aCommittedMessageIsSentAndItsRowIsGone();
        assertThat(DATABASE.count("select count(*) from dead_letter where key = ? and replayed_at is null", subject))
                .isOne();
    }

    @Test
    void anOperatorHasADeadLetterSentAgainOnce() {
        String subject = UUID.randomUUID().toString();
        TestTopic.send(UUID.randomUUID(), refusal(subject, "forbidden"));
        TestTopic.await(DEAD, 1, record -> subject.equals(record.key()));
        DATABASE.execute("alter table note drop constraint note_text_check");
        try {
            replay();
            assertThat(awaitNotes(subject, 1)).containsExactly("forbidden");
            assertThat(DATABASE.column("select replayed_by from dead_letter where key = ?", subject))
                    .doesNotContainNull();
            replay();
            TestTopic.send(UUID.randomUUID(), refusal(subject, "last"));
            assertThat(awaitNotes(subject, 2)).containsExactly("forbidden", "last");
        } finally {
            DATABASE.execute("delete from note where text = 'forbidden'");
            DATABASE.execute("alter table note add constraint note_text_check check (text <> 'forbidden')");
        }
    }

    @Test
    void aClientThatHangsUpLeaksNoConnection() throws Exception {
        int port = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class))
                .getPort();
        String token = LocalStack.shared().tokens().bearer("sme-7707083893");
        for (int i = 0; i < 40; i++) {
            try (Socket socket = new Socket("localhost", port)) {
                OutputStream out = socket.getOutputStream();
                out.write(
                        ("POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                                        + token + "\r\nIdempotency-Key: " + UUID.randomUUID()
                                        + "\r\nContent-Length: 15\r\n\r\n{\"text\":\"slow\"}")
                                .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(20);
            }
        }
        assertThat(post("after the hang-ups")).startsWith("/notes/");
    }

    private static void replay() {
        given().header("Authorization", LocalStack.shared().tokens().bearer("operator"))
                .contentType("application/json")
                .body("{}")
                .post("/dead-letters/replay")
                .then()
                .statusCode(200);
    }

    private static String post(String text) {
        return given().header("Authorization", LocalStack.shared().tokens().bearer("sme-7707083893"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"text\":\"" + text + "\"}")
                .redirects()
                .follow(false)
                .post("/notes")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^http://[^/]+", "");
    }

    private static List<String> awaitNotes(String subject, int count) {
        String sql = "select text from note where subject = ? order by position";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> DATABASE.column(sql, subject).size() >= count);
        return DATABASE.column(sql, subject);
    }

    private static ApplicationRefused refusal(String subject, String text) {
        return refusal(subject, text, text);
    }

    private static ApplicationRefused refusal(String subject, String en, String ru) {
        return new ApplicationRefused(
                new ApplicationId(UUID.fromString(subject)),
                List.of(new Reason("TEST-001", new Text(en, ru))),
                Instant.EPOCH);
    }
}
