package zalog.budget.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import zalog.budget.Requests;
import zalog.contracts.budget.BudgetCommand;
import zalog.contracts.budget.BudgetEvent;
import zalog.contracts.budget.FundsReserved;
import zalog.contracts.budget.FundsWaitlisted;
import zalog.contracts.budget.ReserveFunds;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kit.testing.ZalogServers;
import zalog.kit.time.BusinessClock;

@QuarkusTest
@QuarkusTestResource(ZalogServers.class)
class ConcurrentReservationsIT {
    private static final Instant START = Instant.parse("2019-10-01T09:00:00Z");

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    BusinessClock clock;

    @Test
    void theLimitIsUsedToTheLastKopeckAndNeverExceeded() {
        // 400 requests for 0.01 meet 300 kopecks; the first of them is the first reservation the year ever has.
        var year = Years.add(2101, new Money(300));
        var instances = List.of(new UseCase(sessions, clock), new UseCase(sessions, clock));

        atOnce(instances, singly(year, 400));

        assertThat(Years.reserved(year)).isEqualTo(new Money(300));
        assertThat(Years.addsUp(year)).isTrue();
        assertThat(announced(instances, FundsReserved.class)).isEqualTo(300);
        assertThat(announced(instances, FundsWaitlisted.class)).isEqualTo(100);
    }

    @Test
    void aRequestThatTwoInstancesTakeHoldsItsMoneyOnce() {
        var year = Years.add(2103, Money.ofRoubles(1000));
        var first = new UseCase(sessions, clock);
        var second = new UseCase(sessions, clock);
        var batches = singly(year, 50);

        List<Uni<Void>> work = new ArrayList<>();
        batches.forEach(batch -> work.addAll(List.of(first.carryOut(batch), second.carryOut(batch))));
        Uni.join().all(work).andFailFast().await().indefinitely();

        assertThat(Years.reserved(year)).isEqualTo(new Money(50));
        assertThat(announced(List.of(first, second), FundsReserved.class)).isEqualTo(50);
        assertThat(Years.addsUp(year)).isTrue();
    }

    @Test
    void theSumsHoldWhateverIsReservedAndReleasedAtTheSameTime() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var year = Years.add(2105, Money.ofRoubles(20_000));
        var instances = List.of(new UseCase(sessions, clock), new UseCase(sessions, clock));
        List<List<BudgetCommand>> batches = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<BudgetCommand> batch = new ArrayList<>();
            for (int j = 0; j < 20; j++) {
                var id = Requests.newId();
                var amount = new Money(random.nextLong(1, 200_000));
                batch.add(Requests.fee(year, id, START.plusSeconds(random.nextInt(3600)), amount));
                if (random.nextInt(3) == 0) {
                    batch.add(Requests.release(year, id));
                }
            }
            batches.add(batch);
        }

        atOnce(instances, batches);

        assertThat(Years.reserved(year)).as("seed %d", seed).isLessThanOrEqualTo(Money.ofRoubles(20_000));
        assertThat(Years.addsUp(year)).as("seed %d", seed).isTrue();
        assertThat(smallestWaiting(year).filter(waiting -> waiting.compareTo(left(year)) <= 0))
                .as("nobody waits for what is there, seed %d", seed)
                .isEmpty();
    }

    private static Money left(FinancialYear year) {
        return Money.ofRoubles(20_000).minus(Years.reserved(year));
    }

    private static Optional<Money> smallestWaiting(FinancialYear year) {
        return Years.DATABASE
                .column(
                        "select interest_kopecks + guarantee_fee_kopecks from reservation"
                                + " where financial_year = ? and status = 'WAITING' order by 1 limit 1",
                        year.value())
                .stream()
                .map(kopecks -> new Money(Long.parseLong(kopecks)))
                .findFirst();
    }

    private static void atOnce(List<UseCase> instances, List<? extends List<? extends BudgetCommand>> batches) {
        List<Uni<Void>> work = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            work.add(instances.get(i % instances.size()).carryOut(batches.get(i)));
        }
        Uni.join().all(work).andFailFast().await().indefinitely();
    }

    private static List<List<ReserveFunds>> singly(FinancialYear year, int count) {
        List<List<ReserveFunds>> batches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            batches.add(List.of(Requests.fee(year, Requests.newId(), START.plusMillis(i), new Money(1))));
        }
        return batches;
    }

    private static int announced(List<UseCase> instances, Class<? extends BudgetEvent> type) {
        return instances.stream().mapToInt(each -> each.announced(type).size()).sum();
    }
}
