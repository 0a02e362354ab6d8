package zalog.budget.reservation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.SmeCategory;
import zalog.ledger.Subject;

class AllocationTest {
    private static final Instant START = Instant.parse("2019-10-01T09:00:00Z");

    /** Requests in the order of registration; reserved and left as they must come out. */
    @ParameterizedTest
    @CsvSource({
        "100, 60 40, 60 40, 0", // exactly what is left fits
        "100, 60 41, 60, 40", // one kopeck too much waits
        "100, 60 50 40, 60 40, 0", // a later and smaller one is served
        "100, 101 100, 100, 0",
        "100, 101, '', 100",
        "0, 1, '', 0",
        "0, 0, 0, 0", // nothing reimbursable needs no money
        "100, 50 50 0 1, 50 50 0, 0",
        "100, 70 40 20 20 10, 70 20 10, 0",
    })
    void whatFitsIsReservedAndTheRestWaits(long available, String requests, String reserved, long left) {
        var allocation = Allocation.of(new Money(available), requests(requests));

        assertThat(totals(allocation.reserved())).isEqualTo(reserved);
        assertThat(allocation.left()).isEqualTo(new Money(left));
        assertThat(allocation.reserved().size() + allocation.waiting().size())
                .isEqualTo(requests(requests).size());
    }

    @Test
    void theEarlierRegistrationIsServedFirstWhateverTheOrderOfArrival() {
        var late = request(1, 60, START.plusSeconds(1));
        var early = request(2, 60, START);

        assertThat(Allocation.of(new Money(100), List.of(late, early)).reserved())
                .containsExactly(early);
    }

    @Test
    void ofTwoRegisteredAtOnceTheLowerIdIsFirstAsInTheDatabase() {
        // Compared as Java compares UUIDs, the one that begins with f would be the lower.
        var a = new Request(
                subject(id("a0000000-0000-4000-8000-000000000000")),
                Optional.empty(),
                0,
                START,
                new Money(60),
                Money.ZERO);
        var f = new Request(
                subject(id("f0000000-0000-4000-8000-000000000000")),
                Optional.empty(),
                0,
                START,
                new Money(60),
                Money.ZERO);
        var seven = new Request(
                subject(id("70000000-0000-4000-8000-000000000000")),
                Optional.empty(),
                0,
                START,
                new Money(60),
                Money.ZERO);

        assertThat(Allocation.of(new Money(120), List.of(f, a, seven)).reserved())
                .containsExactly(seven, a);
    }

    @Test
    void bothLinesCountTogether() {
        var request = new Request(
                subject(id("a0000000-0000-4000-8000-000000000000")),
                Optional.empty(),
                0,
                START,
                new Money(60),
                new Money(41));

        assertThat(Allocation.of(new Money(100), List.of(request)).waiting()).containsExactly(request);
        assertThat(Allocation.of(new Money(101), List.of(request)).reserved()).containsExactly(request);
    }

    @Test
    void theLimitHoldsAndWhoWaitsWouldNotHaveFitted() {
        for (int i = 0; i < 2000; i++) {
            long seed = 20_191_001L + i;
            var random = new Random(seed);
            var available = new Money(random.nextInt(1000));
            var requests = new ArrayList<Request>();
            for (int j = random.nextInt(12); j >= 0; j--) {
                requests.add(request(j, random.nextInt(400), START.plusMillis(random.nextInt(5))));
            }
            Collections.shuffle(requests, random);

            var allocation = Allocation.of(available, requests);

            assertThat(allocation.left().plus(sum(allocation.reserved())))
                    .as("seed %d", seed)
                    .isEqualTo(available);
            assertThat(allocation.left().isNegative()).as("seed %d", seed).isFalse();
            for (var waiting : allocation.waiting()) {
                var before = allocation.reserved().stream()
                        .filter(each -> Request.FIRST_COME.compare(each, waiting) < 0)
                        .toList();
                assertThat(available.minus(sum(before))).as("seed %d", seed).isLessThan(waiting.total());
            }
        }
    }

    private static List<Request> requests(String amounts) {
        var requests = new ArrayList<Request>();
        for (String amount : amounts.split(" ", -1)) {
            requests.add(request(requests.size(), Long.parseLong(amount), START.plusSeconds(requests.size())));
        }
        return requests;
    }

    private static Request request(long id, long kopecks, Instant registeredAt) {
        return new Request(
                subject(new ApplicationId(new UUID(0, id))),
                Optional.empty(),
                0,
                registeredAt,
                new Money(kopecks),
                Money.ZERO);
    }

    private static Subject subject(ApplicationId id) {
        return new Subject(id, "RU-MOW", new Bic("044525225"), SmeCategory.SMALL, IpKind.INVENTION);
    }

    private static ApplicationId id(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    private static Money sum(List<Request> requests) {
        return requests.stream().map(Request::total).reduce(Money.ZERO, Money::plus);
    }

    private static String totals(List<Request> requests) {
        return String.join(
                " ",
                requests.stream()
                        .map(each -> Long.toString(each.total().kopecks()))
                        .toList());
    }
}
