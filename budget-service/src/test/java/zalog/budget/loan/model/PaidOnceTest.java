package zalog.budget.loan.model;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.loan.model.Samples.CALCULATION;
import static zalog.budget.loan.model.Samples.TEN_MILLION;
import static zalog.budget.loan.model.Samples.drawdown;
import static zalog.budget.loan.model.Samples.history;
import static zalog.budget.loan.model.Samples.interest;
import static zalog.budget.loan.model.Samples.october;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.kernel.Money;
import zalog.reimbursement.InterestPayment;

/** Each day of a loan is reimbursed once, however many payments its bank tells of. */
class PaidOnceTest {

    @Test
    void halvesOfAnIntervalAreReimbursedAsTheWholeWouldBe() {
        var lines = lines(
                interest("I-2", "2019-10-31", "2019-09-30", "2019-10-31", "50958.91"),
                interest("I-1", "2019-10-31", "2019-09-30", "2019-10-31", "50958.90"));

        assertThat(amounts(lines)).containsExactly("I-1 35671.23", "I-2 2972.61");
        assertThat(lines.getLast().explanation().getFirst().en())
                .contains("payment I-1")
                .contains("2972.61");
    }

    @Test
    void ofDifferentCeilingsTheLowestCounts() {
        var lines = lines(
                interest("I-1", "2019-10-31", "2019-09-30", "2019-10-31", "10000.00"),
                interest("I-2", "2019-12-16", "2019-09-30", "2019-10-31", "91917.81"));

        // From 16.12.2019 the key rate is 6.25 %: 10,000,000 x 0.70 x 6.25 % x 31 / 365 = 37,157.53.
        assertThat(amounts(lines)).containsExactly("I-1 7000.00", "I-2 30157.53");
    }

    @Test
    void aSecondPaymentOfTheWholeIntervalGetsNothingAndNamesTheFirst() {
        var second = lines(october("I"), october("J")).getLast();

        assertThat(second.reimbursable()).hasToString("0.00");
        assertThat(second.rival().orElseThrow().en())
                .contains("Payment J")
                .contains("payment I")
                .contains("2019-10-01 – 2019-10-31");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-09-30, 2019-10-30, false",
        "2019-10-30, 2019-11-30, false",
        "2019-09-20, 2019-10-01, false",
        "2019-09-20, 2019-11-30, false",
        "2019-10-10, 2019-10-11, false",
        "2019-10-31, 2019-11-30, true",
        "2019-09-20, 2019-09-30, true",
    })
    void whoHasSomeOfTheDaysGetsNothingAndWhoHasOthersGetsAll(String start, String end, boolean isFree) {
        var second = lines(october("I"), interest("J", "2019-12-01", start, end, "90000.00"))
                .getLast();

        assertThat(second.reimbursable().isPositive()).isEqualTo(isFree);
        assertThat(second.rival().isEmpty()).isEqualTo(isFree);
    }

    @Test
    void whoGetsNothingTakesNobodysDays() {
        var lines = lines(
                interest(
                        "H", "2018-12-31", "2019-09-30", "2019-10-30", "1000.00"), // before the year of the application
                interest("I", "2019-10-30", "2019-09-30", "2019-10-30", "98630.14"),
                interest("J", "2019-11-01", "2019-10-20", "2019-11-20", "98630.14"),
                interest("K", "2019-11-30", "2019-10-30", "2019-11-30", "98630.14"));

        assertThat(lines)
                .extracting(line -> line.reimbursable().isPositive())
                .containsExactly(false, true, false, true);
    }

    @Test
    void theEarlierPaymentCountsWhicheverWasToldFirst() {
        var lines = lines(interest("A", "2019-11-30", "2019-09-30", "2019-10-31", "101917.81"), october("B"));

        assertThat(amounts(lines)).containsExactly("B 38643.84", "A 0.00");
    }

    @Test
    void aDocumentMayPayForTwoIntervalsButForNoneTwice() {
        var lines = lines(
                paid("I-1", "2019-09-30", "2019-10-31", "17"),
                paid("I-2", "2019-10-31", "2019-11-30", "17"),
                paid("I-3", "2019-11-30", "2019-12-31", "17"),
                paid("J", "2019-10-31", "2019-11-30", "17"),
                paid("K", "2019-10-31", "2019-11-30", "18"));

        assertThat(amounts(lines)).containsExactly("I-1 7000.00", "I-2 7000.00", "I-3 7000.00", "J 0.00", "K 7000.00");
        assertThat(lines.get(3).rival().orElseThrow().en())
                .contains("payment I-2")
                .contains("№ 17, 2019-12-31");
    }

    @Test
    void aDocumentToldOfWithOtherDaysIsTheSamePayment() {
        var lines = lines(
                paid("I", "2019-09-30", "2019-10-31", "17"),
                paid("J", "2019-10-20", "2019-11-30", " №017"),
                paid("K", "2019-10-31", "2019-11-20", "18"));

        assertThat(amounts(lines)).containsExactly("I 7000.00", "J 0.00", "K 7000.00");
    }

    @ParameterizedTest
    @CsvSource({
        // of the second fee: day, amount, document → whether it is another one than the first
        "2019-10-01, 200000.00, 17, false",
        "2019-10-02, 150000.00, 17, false",
        "2019-10-02, 150000.00, № 000017, false",
        "2019-10-02, 150000.00, n 17, false",
        "2019-10-02, 150000.00, 170, true",
        "2019-10-01, 200000.00, 18, true",
        "2019-10-01, 200000.00,   , false",
        "2019-10-02, 200000.00,   , true",
        "2019-10-01, 199999.99,   , true",
    })
    void aFeeIsReimbursedOnce(String paidOn, String amount, String document, boolean isAnother) {
        var second = lines(fee("F", "2019-10-01", "200000.00", "17"), fee("G", paidOn, amount, document))
                .getLast();

        assertThat(second.eventId()).isEqualTo("G");
        assertThat(second.reimbursable()).isEqualTo(isAnother ? Money.of(amount) : Money.ZERO);
        assertThat(second.rival().isEmpty()).isEqualTo(isAnother);
    }

    /** Whatever is told: what is reimbursed has no day in common, and shares its ceiling where the interval is the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noDayIsReimbursedTwice(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            var told =
                    IntStream.range(0, 8).mapToObj(i -> random("E" + i, random)).toArray(LoanEvent[]::new);
            var reimbursed = lines(told).stream()
                    .filter(line -> line.reimbursable().isPositive())
                    .map(line -> line.calculation().orElseThrow())
                    .toList();

            for (var one : reimbursed) {
                assertThat(reimbursed.stream().filter(other -> overlap(one.payment(), other.payment())))
                        .as("round %d", round)
                        .allMatch(other -> other.payment()
                                        .periodStart()
                                        .equals(one.payment().periodStart())
                                && other.payment()
                                        .periodEnd()
                                        .equals(one.payment().periodEnd()));
            }
            lines(told).stream()
                    .filter(line -> line.reimbursable().isPositive())
                    .collect(groupingBy(
                            line -> line.calculation().orElseThrow().payment().periodEnd()))
                    .forEach((_, sharing) -> assertThat(
                                    sharing.stream().map(Line::reimbursable).reduce(Money.ZERO, Money::plus))
                            .isLessThanOrEqualTo(sharing.stream()
                                    .map(line ->
                                            line.calculation().orElseThrow().byRate())
                                    .reduce(Money.ZERO, Money::max)));
        }
    }

    private static LoanEvent random(String id, Random random) {
        var end = LocalDate.of(2019, 10, 10).plusDays(10L * random.nextInt(6));
        var start = end.minusDays(10L * (1 + random.nextInt(2)));
        String paidOn = end.plusDays(random.nextInt(20)).toString();
        return interest(id, paidOn, start.toString(), end.toString(), (1 + random.nextInt(9)) + "000.00");
    }

    private static boolean overlap(InterestPayment one, InterestPayment other) {
        return one.periodStart().isBefore(other.periodEnd())
                && other.periodStart().isBefore(one.periodEnd());
    }

    /** 10,000.00 paid at the end of the year. */
    private static LoanEvent paid(String id, String start, String end, String document) {
        return Samples.event(
                id,
                new Fact.InterestPaid(
                        Samples.day("2019-12-31"),
                        Samples.day(start),
                        Samples.day(end),
                        Money.of("10000.00"),
                        document(document)));
    }

    private static LoanEvent fee(String id, String paidOn, String amount, @Nullable String document) {
        return Samples.event(id, new Fact.GuaranteeFeePaid(Samples.day(paidOn), Money.of(amount), document(document)));
    }

    private static Optional<PaymentDocument> document(@Nullable String number) {
        return Optional.ofNullable(number).map(each -> new PaymentDocument(each, Samples.day("2019-12-31")));
    }

    private static List<Line> lines(LoanEvent... events) {
        return history(events).with(List.of(drawdown("D", TEN_MILLION))).lines(CALCULATION);
    }

    private static List<String> amounts(List<Line> lines) {
        return lines.stream()
                .map(line -> line.eventId() + " " + line.reimbursable())
                .toList();
    }
}
