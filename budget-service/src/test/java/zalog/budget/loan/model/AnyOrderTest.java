package zalog.budget.loan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.loan.model.Samples.AGREEMENT;
import static zalog.budget.loan.model.Samples.CALCULATION;
import static zalog.budget.loan.model.Samples.DRAWN;
import static zalog.budget.loan.model.Samples.LOAN;
import static zalog.budget.loan.model.Samples.TEN_MILLION;
import static zalog.budget.loan.model.Samples.correction;
import static zalog.budget.loan.model.Samples.drawdown;
import static zalog.budget.loan.model.Samples.event;
import static zalog.budget.loan.model.Samples.interest;
import static zalog.budget.loan.model.Samples.october;
import static zalog.budget.loan.model.Samples.reversal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import zalog.budget.Requests;
import zalog.kernel.Bic;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Rate;

/** Whatever the order in which a loan's events come, one by one: the lines, the fates and the books end up the same. */
class AnyOrderTest {
    private static final Bic OTHER_BANK = new Bic("044525974");
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 31);

    /** A bank that nobody named is refused; this one was, by mistake. */
    private static final List<LoanEvent> NAMING_THE_OTHER_BANK =
            List.of(event("N", new Fact.Assigned(DRAWN, OTHER_BANK)), reversal("NR", "N"));

    @Test
    void everyOrderOfAFewEventsEndsTheSame() {
        var events = List.of(
                drawdown("D", Money.ofRoubles(9_000_000)),
                october("I"),
                correction("C", "D", 1, new Fact.Drawdown(DRAWN, TEN_MILLION)),
                reversal("R", "X"),
                reversal("X", "I"),
                event("O", new Fact.OverdueSince(LocalDate.of(2019, 10, 20), Optional.empty())),
                interest("J", "2020-01-09", "2019-11-30", "2019-12-31", "101917.81"));
        var expected = End.of(events);

        permutations(events, order -> assertThat(End.of(order)).isEqualTo(expected));

        assertThat(expected.total(2019)).hasToString("23684.93"); // 19 days of October, the rest of it in arrears
    }

    @Test
    void anAssignmentToldByMistakeMakesNoDifferenceWheneverItIsTakenBack() {
        var events = List.of(
                drawdown("D", TEN_MILLION),
                event("A", new Fact.Assigned(LocalDate.of(2019, 10, 1), OTHER_BANK)),
                october("I"),
                reversal("R", "A"));
        var expected = End.of(events);

        permutations(events, order -> assertThat(End.of(order)).isEqualTo(expected));

        assertThat(expected.total(2019)).hasToString("38643.84");
    }

    @Test
    void randomOrdersOfRandomEventsEndTheSame() {
        for (int i = 0; i < 300; i++) {
            long seed = 533_000L + i;
            var random = new Random(seed);
            var events = randomEvents(random);
            var expected = End.of(events);
            for (int j = 0; j < 8; j++) {
                Collections.shuffle(events, random);
                assertThat(End.of(events)).as("seed %d, order %d", seed, j).isEqualTo(expected);
            }
        }
    }

    /** What is left when events came one by one, each was judged, and the loan was replayed after each that was accepted. */
    private record End(Map<LineId, Amounts> lines, Map<String, Fate> fates, Map<FinancialYear, Money> books) {
        static End of(List<LoanEvent> order) {
            var history = new LoanHistory(LOAN, NAMING_THE_OTHER_BANK, List.of());
            var accepted = new HashMap<String, LoanEvent>();
            var lines = new HashMap<LineId, Amounts>();
            var books = new HashMap<FinancialYear, Money>();
            for (var event : order) {
                var judged = Judgement.of(
                                List.of(event),
                                Map.of(AGREEMENT, new KnownLoan(history, true, Set.of())),
                                accepted,
                                TODAY)
                        .accepted();
                judged.forEach(each -> accepted.put(each.eventId(), each));
                history = history.with(judged);
                for (var changed : ChangedLine.between(LOAN, lines, history.lines(CALCULATION))) {
                    lines.put(LineId.of(LOAN, changed.line()), changed.line().amounts());
                    books.merge(changed.line().year(), changed.change(), Money::plus);
                }
            }
            lines.values().removeIf(Amounts.NONE::equals);
            books.values().removeIf(Money::isZero);
            var fates = new LinkedHashMap<String, Fate>();
            for (var id : accepted.keySet()) {
                fates.put(id, history.fate(id));
            }
            return new End(lines, fates, books);
        }

        Money total(int year) {
            return books.getOrDefault(new FinancialYear(year), Money.ZERO);
        }
    }

    private static List<LoanEvent> randomEvents(Random random) {
        var events = new ArrayList<LoanEvent>();
        int count = 2 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            var bank = random.nextInt(4) == 0 ? OTHER_BANK : Requests.BANK;
            events.add(new LoanEvent(bank, "E" + i, AGREEMENT, content(random, count)));
        }
        return events;
    }

    private static LoanEvent.Content content(Random random, int count) {
        var target = "E" + random.nextInt(count);
        return switch (random.nextInt(5)) {
            case 0 -> new LoanEvent.Reversal(target);
            case 1 ->
                new LoanEvent.Correction(
                        target, Instant.parse("2019-11-12T00:00:00Z").plusSeconds(random.nextInt(3)), fact(random));
            default -> fact(random);
        };
    }

    private static Optional<PaymentDocument> document(Random random) {
        return Optional.of(new PaymentDocument("" + random.nextInt(3), DRAWN)).filter(_ -> random.nextBoolean());
    }

    private static Fact fact(Random random) {
        var on = DRAWN.plusDays(random.nextInt(200));
        var amount = Money.ofRoubles(1 + random.nextInt(3_000_000));
        return switch (random.nextInt(11)) {
            case 0, 1 -> new Fact.Drawdown(on, amount);
            case 2 -> new Fact.PrincipalRepaid(on, amount);
            case 3, 4, 5 ->
                new Fact.InterestPaid(on, on.minusDays(1 + random.nextInt(90)), on, amount, document(random));
            case 6 -> new Fact.GuaranteeFeePaid(on, amount, document(random));
            case 7 -> new Fact.RateChanged(on, Rate.of(String.valueOf(1 + random.nextInt(20))));
            case 8 -> new Fact.OverdueSince(on, random.nextBoolean() ? Optional.of(amount) : Optional.empty());
            case 9 -> new Fact.Regularised(on);
            default -> random.nextBoolean() ? new Fact.Assigned(on, OTHER_BANK) : new Fact.Closed(on);
        };
    }

    private static <T> void permutations(List<T> items, Consumer<List<T>> each) {
        permutations(new ArrayList<>(items), 0, each);
    }

    private static <T> void permutations(List<T> items, int from, Consumer<List<T>> each) {
        if (from == items.size()) {
            each.accept(List.copyOf(items));
        }
        for (int i = from; i < items.size(); i++) {
            Collections.swap(items, from, i);
            permutations(items, from + 1, each);
            Collections.swap(items, from, i);
        }
    }
}
