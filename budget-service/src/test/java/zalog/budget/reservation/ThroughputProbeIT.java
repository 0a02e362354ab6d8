package zalog.budget.reservation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.*;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import zalog.budget.Requests;
import zalog.contracts.budget.*;
import zalog.kernel.*;
import zalog.kit.testing.ZalogServers;
import zalog.kit.time.BusinessClock;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class ThroughputProbeIT {
    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    BusinessClock clock;

    static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static long pg() {
        long sum = 0;
        for (var f : new java.io.File("/proc").listFiles()) {
            if (!f.getName().matches("\\d+")) continue;
            try {
                String cmd =
                        new String(java.nio.file.Files.readAllBytes(f.toPath().resolve("cmdline")));
                if (!cmd.contains("postgres: budget")) continue;
                String[] st = java.nio.file.Files.readString(f.toPath().resolve("stat"))
                        .replaceAll("^.*\\) ", "")
                        .split(" ");
                sum += Long.parseLong(st[11]) + Long.parseLong(st[12]);
            } catch (Exception e) {
            }
        }
        return sum;
    }

    @Test
    void probe() throws Exception {
        int y = 2150;
        for (int size : new int[] {500, 500, 500, 100}) {
            for (int par : new int[] {1, 2}) {
                for (boolean wait : new boolean[] {false, true}) {
                    var year = Years.add(y++, wait ? Money.ofRoubles(1000) : Money.ofRoubles(100_000_000_000L));
                    var useCase = new UseCase(sessions, clock);
                    int n = 40_000;
                    List<List<ReserveFunds>> batches = new ArrayList<>();
                    for (int i = 0; i < n / size; i++) {
                        List<ReserveFunds> batch = new ArrayList<>();
                        for (int j = 0; j < size; j++) {
                            batch.add(Requests.reserve(
                                    year,
                                    Requests.newId(),
                                    Instant.parse("2019-10-01T09:00:00Z").plusMillis(i * size + j),
                                    Requests.loan(
                                            "L" + i + "-" + j, LocalDate.of(y - 2, 12, 16), LocalDate.of(y - 1, 3, 16)),
                                    Optional.of(Money.ofRoubles(1000))));
                        }
                        batches.add(batch);
                    }
                    long cpu0 = cpu(), pg0 = pg();
                    long start = System.nanoTime();
                    io.smallrye.mutiny.Multi.createFrom()
                            .iterable(batches)
                            .onItem()
                            .transformToUni(useCase::carryOut)
                            .merge(par)
                            .collect()
                            .asList()
                            .await()
                            .indefinitely();
                    double s = (System.nanoTime() - start) / 1e9;
                    System.out.printf(
                            "PROBE batch %d par %d wait %s: %.0f/s  wall %.1f us  jvm %.1f us  pg %.1f us%n",
                            size, par, wait, n / s, s * 1e6 / n, (cpu() - cpu0) / 1e3 / n, (pg() - pg0) * 1e4 / n);
                }
            }
        }
    }
}
