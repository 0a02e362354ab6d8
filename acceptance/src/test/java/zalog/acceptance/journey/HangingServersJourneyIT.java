package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zalog.acceptance.Api;
import zalog.acceptance.Reply;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Part;
import zalog.stack.Service;
import zalog.stack.ServiceProcess;

/**
 * A server hangs: it takes what it is sent and answers nothing. Services that are told to stop (SIGTERM) are gone in time all the
 * same, those that go on do so as soon as there is another, and nothing is lost.
 */
class HangingServersJourneyIT {
    private static final int YEAR = 2021;
    private static final Instant NOW = Instant.parse("2021-10-01T09:00:00Z");
    private static final Money EACH = Money.ofRoubles(10);
    private static final int APPLICATIONS = 40;

    /** What Docker, and our Kubernetes manifests, give a service before they kill it. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final LocalStack stack = RunningSystem.stack();
    private final Api api = RunningSystem.apiAt(NOW.toString());
    private final Filings filings = new Filings(api, LocalDate.ofInstant(NOW, ZoneOffset.UTC));
    private final Ledger ledger = new Ledger(stack, api);
    private final Money before = ledger.reserved(YEAR);
    private boolean detour;

    @AfterEach
    void heal() {
        stack.kafka().resume();
        if (detour) {
            services().parallel().forEach(ServiceProcess::terminate);
        }
        stack.start(stack.services().toArray(Part[]::new));
    }

    @Test
    void aBrokerThatHangsHoldsNoServiceBack() {
        stack.kafka().pause();
        List<String> ids =
                IntStream.range(0, 5).mapToObj(i -> filings.file(EACH)).toList();

        assertThat(stopAll()).isTrue();
        stack.kafka().resume();

        restart();
        assertApprovedOnce(ids);
    }

    @Test
    void aDatabaseThatHangsHoldsNeitherWhoAsksNorAServiceBackNorTheNextOne() throws Exception {
        try (var line = new FreezingLine(stack.postgres().port())) {
            List<ObjectNode> late = List.of(filings.withGuarantee(EACH), filings.withGuarantee(EACH));
            restart(Map.of("ZALOG_DB_PORT", String.valueOf(line.port())));

            List<String> ids = goOnWithTheNextDatabase(line, late.getFirst());
            ids.addAll(stopWhileItHangs(line, late.getLast()));

            assertApprovedOnce(ids);
        }
    }

    private List<String> goOnWithTheNextDatabase(FreezingLine line, ObjectNode late) throws IOException {
        List<String> ids = fileMany();
        line.freeze(); // with most of them under way between the services
        assertThat(fileWithKey(late).status()).isEqualTo(503); // within the patience of the client
        line.leadAround();
        ids.add(Eventually.succeeds(() -> fileWithKey(late).createdId()));
        filings.awaitApproval(ids);
        return ids;
    }

    /** To the database the services are still there, and hold their locks. */
    private List<String> stopWhileItHangs(FreezingLine line, ObjectNode late) throws Exception {
        long told = unfinished();
        List<String> ids = fileMany();
        line.freeze();
        CompletableFuture<Reply> hanging = CompletableFuture.supplyAsync(() -> fileWithKey(late));
        Eventually.pause(Duration.ofMillis(500));

        assertThat(stopAll()).isTrue();

        assertThat(hanging.get().status()).isEqualTo(503);
        assertThat(hanging.get().retryAfter()).contains("1");
        assertThat(unfinished()).isGreaterThan(told);
        restart();
        ids.add(fileWithKey(late).createdId());
        return ids;
    }

    private List<String> fileMany() {
        List<ObjectNode> applications = IntStream.range(0, APPLICATIONS)
                .mapToObj(i -> filings.withGuarantee(EACH))
                .toList();
        return new ArrayList<>(applications.stream().map(filings::file).toList());
    }

    /** Whether all ended by themselves in time, told at the same moment. */
    private boolean stopAll() {
        List<CompletableFuture<Boolean>> ends = services()
                .map(process -> CompletableFuture.supplyAsync(() -> process.terminate(GRACE)))
                .toList();
        return ends.stream().map(CompletableFuture::join).allMatch(inTime -> inTime);
    }

    private void restart() {
        restart(Map.of());
    }

    private void restart(Map<String, String> more) {
        detour = !more.isEmpty();
        services().parallel().forEach(process -> {
            process.terminate();
            var environment = new HashMap<>(more);
            environment.put(
                    "ZALOG_CLOCK_OFFSET", Duration.between(Instant.now(), NOW).toString());
            process.start(environment);
        });
    }

    private Reply fileWithKey(ObjectNode application) {
        String key = application.at("/loan/agreementNumber").asText();
        return api.post(Service.APPLICATION, "/applications", Filings.FIRM, application.toString(), key);
    }

    private void assertApprovedOnce(List<String> ids) {
        filings.awaitApproval(ids);
        assertThat(ledger.reserved(YEAR)).isEqualTo(before.plus(EACH.times(ids.size())));
        assertThat(ledger.reservationsOf(ids)).isEqualTo(ids.size());
    }

    private Stream<ServiceProcess> services() {
        return Stream.of(Service.values()).map(stack::service);
    }

    /** How often a service had a message in hand that it could not finish. */
    private long unfinished() {
        return services()
                .flatMap(process -> log(process).lines())
                .filter(line -> line.contains("Messages in hand could not be finished"))
                .count();
    }

    private static String log(ServiceProcess process) {
        try {
            return Files.readString(process.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
