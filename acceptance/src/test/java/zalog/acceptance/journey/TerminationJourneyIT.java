package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zalog.acceptance.Api;
import zalog.acceptance.Reply;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Part;
import zalog.stack.Service;
import zalog.stack.ServiceProcess;

/**
 * A service is told to stop (SIGTERM) under load, as a roll-out does: it answers what it was asked, if only that it is about to
 * stop, and is gone in time.
 */
class TerminationJourneyIT {
    private static final int YEAR = 2021;
    private static final Instant NOW = Instant.parse("2021-09-01T09:00:00Z");
    private static final Money EACH = Money.ofRoubles(10);
    private static final int APPLICATIONS = 400;
    private static final int CLIENTS = 16;

    /** What Docker, and our Kubernetes manifests, give a service before they kill it. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final LocalStack stack = RunningSystem.stack();
    private final Api api = RunningSystem.apiAt(NOW.toString());
    private final Filings filings = new Filings(api, LocalDate.ofInstant(NOW, java.time.ZoneOffset.UTC));
    private final Ledger ledger = new Ledger(stack, api);

    @AfterEach
    void heal() {
        stack.start(stack.services().toArray(Part[]::new));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyRequestIsAnsweredAndEveryAcceptedApplicationDecidedOnce(Service service) throws Exception {
        Money before = ledger.reserved(YEAR);
        Queue<ObjectNode> waiting = new ConcurrentLinkedQueue<>(applications());
        ServiceProcess process = stack.service(service);
        long log = Files.size(process.log());

        List<Reply> replies = fileUntilTold(waiting, process);

        assertThat(replies).extracting(Reply::status).isSubsetOf(202, 503);
        assertThat(process.isRunning()).isFalse();
        assertThat(errorsSince(log, process)).isEmpty();
        RunningSystem.start(service, NOW);
        List<String> ids = replies.stream()
                .filter(reply -> reply.status() == 202)
                .map(Reply::createdId)
                .toList();
        filings.awaitApproval(ids);
        assertThat(ids).hasSizeGreaterThan(CLIENTS).doesNotHaveDuplicates();
        assertThat(ledger.reserved(YEAR)).isEqualTo(before.plus(EACH.times(ids.size())));
        assertThat(ledger.reservationsOf(ids)).isEqualTo(ids.size());
    }

    private List<ObjectNode> applications() {
        return IntStream.range(0, APPLICATIONS)
                .parallel()
                .mapToObj(i -> filings.withGuarantee(EACH))
                .toList();
    }

    /** Sixteen clients file one application after the other; all are waiting for an answer when the signal comes. */
    private List<Reply> fileUntilTold(Queue<ObjectNode> waiting, ServiceProcess process)
            throws InterruptedException, ExecutionException {
        var told = new AtomicBoolean();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<List<Reply>>> all = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> clients.submit(() -> fileUntil(told, waiting)))
                    .toList();
            Eventually.holds(() -> assertThat(waiting).hasSizeLessThan(APPLICATIONS - 5 * CLIENTS));
            told.set(true);
            assertThat(process.terminate(GRACE)).as("ended by itself in time").isTrue();
            var replies = new ArrayList<Reply>();
            for (Future<List<Reply>> one : all) {
                replies.addAll(one.get());
            }
            return replies;
        }
    }

    private List<Reply> fileUntil(AtomicBoolean told, Queue<ObjectNode> waiting) {
        var replies = new ArrayList<Reply>();
        while (!told.get()) {
            String application = String.valueOf(waiting.remove());
            replies.add(api.post(Service.APPLICATION, "/applications", Filings.FIRM, application));
        }
        return replies;
    }

    private static List<String> errorsSince(long position, ServiceProcess process) throws IOException {
        byte[] all = Files.readAllBytes(process.log());
        return new String(
                        all,
                        Math.toIntExact(position),
                        Math.toIntExact(all.length - position),
                        java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(" ERROR "))
                .toList();
    }
}
