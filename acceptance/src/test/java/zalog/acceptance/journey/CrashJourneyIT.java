package zalog.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zalog.kernel.Money;
import zalog.stack.LocalStack;
import zalog.stack.Part;
import zalog.stack.Service;

/** Services are killed (SIGKILL) one after the other while applications keep coming in. */
class CrashJourneyIT {
    private static final int YEAR = 2021;
    private static final Instant NOW = Instant.parse("2021-08-02T09:00:00Z");
    private static final Money EACH = Money.ofRoubles(100);

    private final LocalStack stack = RunningSystem.stack();

    @AfterEach
    void heal() {
        stack.start(stack.services().toArray(Part[]::new));
    }

    @Test
    void whateverServiceCrashesEveryApplicationIsDecidedOnce() throws Exception {
        var api = RunningSystem.apiAt(NOW.toString());
        var filings = new Filings(api, LocalDate.of(YEAR, 8, 2));
        var ledger = new Ledger(stack, api);
        Money before = ledger.reserved(YEAR);
        var enough = new AtomicBoolean();

        List<String> ids;
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<List<String>> filed = threads.submit(() -> fileUntil(enough, filings));
            for (Service service : Service.values()) {
                RunningSystem.crash(service, NOW);
            }
            enough.set(true);
            ids = filed.get();
        }

        filings.awaitApproval(ids);
        assertThat(ids).hasSizeGreaterThan(Service.values().length).doesNotHaveDuplicates();
        assertThat(ledger.reserved(YEAR)).isEqualTo(before.plus(EACH.times(ids.size())));
        assertThat(ledger.reservationsOf(ids)).isEqualTo(ids.size());
    }

    private static List<String> fileUntil(AtomicBoolean enough, Filings filings) {
        var ids = new ArrayList<String>();
        while (!enough.get()) {
            ids.add(filings.fileStubbornly(EACH));
        }
        return ids;
    }
}
