package zalog.budget.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import zalog.budget.Api;
import zalog.budget.Requests;
import zalog.budget.Rules;
import zalog.budget.amendment.model.Document;
import zalog.budget.amendment.model.Order;
import zalog.budget.loan.model.Loan;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.ZalogServers;
import zalog.kit.time.BusinessClock;

/** Whatever two instances do to two years at once, and in whatever order, the invariants of the money hold. */
@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class RandomYearsIT {
    private static final Instant START = Instant.parse("2019-10-01T09:00:00Z");
    private static final int OPERATIONS = 150;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    BusinessClock clock;

    @Test
    void theMoneyAddsUpWhateverIsDoneAtTheSameTime() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var year = Years.add(2121, Money.ofRoubles(5_000));
        var next = Years.add(2122, Money.ofRoubles(4_000_000));
        var instances = List.of(new UseCase(sessions, clock), new UseCase(sessions, clock));
        List<ReserveFunds> known = new ArrayList<>();

        // The close begins when two thirds of the rest is done, and runs against it.
        for (int round = 0; round < 3; round++) {
            // Operations are prepared, some with a line, before the close begins: a closed year takes no more lines.
            List<Uni<Void>> work = new ArrayList<>();
            for (int i = 0; i < OPERATIONS / 3; i++) {
                work.add(operation(random, List.of(year, next), known).apply(instances.get(i % 2)));
            }
            if (round == 2) {
                instances.getFirst().begin(year, next.firstDay()).await().indefinitely();
            }
            Uni.join().all(work).andCollectFailures().await().indefinitely();
        }
        while (instances.getLast().step(year, 7).await().indefinitely()) {
            // until nothing is left to do
        }

        for (FinancialYear each : List.of(year, next)) {
            assertThat(Years.addsUp(each)).as("%s, seed %d", each, seed).isTrue();
            // The lines were put in place without their entries, and money was paid without claims.
            assertThat(new Api("auditor")
                            .read("/ledger/{year}/verification", each)
                            .<String>getList("faults"))
                    .as("%s, seed %d", each, seed)
                    .allMatch(fault -> fault.contains("the sum of the lines") || fault.contains("claims"));
        }
        assertThat(Years.DATABASE.count("""
                select count(*) from appropriation where financial_year = ? and reserved_kopecks = 0
                and waiting_count = 0 and lapsed_kopecks + disbursed_kopecks = limit_kopecks and closed_at is not null
                """, year.value()))
                .as("the closed year, seed %d", seed)
                .isEqualTo(1);
        assertThat(Years.DATABASE.count("""
                select count(*) from reservation where financial_year = ? and status in ('RESERVED', 'WAITING')
                """, year.value())).as("seed %d", seed).isZero();
    }

    private static Function<UseCase, Uni<Void>> operation(
            Random random, List<FinancialYear> years, List<ReserveFunds> known) {
        FinancialYear year = years.get(random.nextInt(2));
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> {
                List<ReserveFunds> batch = batch(random, year);
                known.addAll(batch);
                yield instance -> instance.carryOut(batch);
            }
            case 3 -> {
                var order = new Order(
                        new UUID(random.nextLong(), random.nextLong()),
                        new Document("" + random.nextLong(), LocalDate.of(2019, 10, 1), "as decided"),
                        limit(random, year.equals(years.getFirst())),
                        "officer");
                yield instance -> instance.amend(year, order).replaceWithVoid();
            }
            case 4 -> known.isEmpty() ? instance -> Uni.createFrom().voidItem() : payment(random, known);
            case 5 -> known.isEmpty() ? instance -> Uni.createFrom().voidItem() : growth(random, known);
            default -> known.isEmpty() ? instance -> Uni.createFrom().voidItem() : release(random, known);
        };
    }

    private static List<ReserveFunds> batch(Random random, FinancialYear year) {
        List<ReserveFunds> batch = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            var amount = new Money(random.nextLong(1, 100_000));
            batch.add(Requests.fee(year, Requests.newId(), START.plusSeconds(random.nextInt(3600)), amount));
        }
        return batch;
    }

    private static Money limit(Random random, boolean first) {
        return new Money(first ? random.nextLong(100_000, 1_000_000) : random.nextLong(100_000_000, 800_000_000));
    }

    private static Function<UseCase, Uni<Void>> growth(Random random, List<ReserveFunds> known) {
        ReserveFunds any = known.get(random.nextInt(known.size()));
        Years.line(any.financialYear(), any.applicationId(), new Money(random.nextLong(1, 100_000)));
        return instance -> instance.grow(any.financialYear(), List.of(Loan.of(any, Rules.CALCULATION.ruleSets())));
    }

    private static Function<UseCase, Uni<Void>> payment(Random random, List<ReserveFunds> known) {
        ReserveFunds any = known.get(random.nextInt(known.size()));
        return instance -> instance.pay(any);
    }

    private static Function<UseCase, Uni<Void>> release(Random random, List<ReserveFunds> known) {
        ReserveFunds any = known.get(random.nextInt(known.size()));
        return instance -> instance.carryOut(List.of(Requests.release(any.financialYear(), any.applicationId())));
    }
}
