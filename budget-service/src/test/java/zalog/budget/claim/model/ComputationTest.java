package zalog.budget.claim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.kernel.ClaimId;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Reason;
import zalog.kernel.Text;

class ComputationTest {
    private static final ClaimPeriod AUTUMN = new ClaimPeriod(LocalDate.of(2019, 9, 1), LocalDate.of(2019, 11, 30));
    private static final ByLine PLENTY = new ByLine(Money.of("1000000.00"), Money.of("1000000.00"));
    private static final ClaimId EARLIER = new ClaimId(new UUID(7, 7));

    @ParameterizedTest
    @CsvSource({
        // reimbursable, claimed before, held → claimed, cut, why
        "38643.84,     0.00, 50000.00, 38643.84,     0.00,  ",
        "38643.84,     0.00, 38643.84, 38643.84,     0.00,  ",
        "38643.84,     0.00, 38643.83, 38643.83,     0.01, CLAIM-005",
        "38643.84,     0.00,     0.00,     0.00, 38643.84, CLAIM-005",
        "38643.84, 38643.84, 50000.00,     0.00,     0.00, CLAIM-002",
        "38643.84, 30000.00, 50000.00,  8643.84,     0.00, CLAIM-002",
        "38643.84, 30000.00,  8000.00,  8000.00,   643.84, CLAIM-002 CLAIM-005",
        "38643.84, 40000.00, 50000.00,     0.00,     0.00, CLAIM-002",
        "    0.00,     0.00, 50000.00,     0.00,     0.00, CLAIM-004",
    })
    void aLineIsClaimedUpToWhatIsReimbursableNotClaimedAndHeld(
            String reimbursable, String before, String held, String claimed, String cut, String why) {
        var october = october("I-1", reimbursable, before);
        var fee = fee("F-1", "2019-10-01", "1.00");

        var line = claimable(
                        Computation.of(AUTUMN, List.of(october, fee), new ByLine(Money.of(held), Money.of("1.00"))))
                .getLast();

        assertThat(line.claimed()).isEqualTo(Money.of(claimed));
        assertThat(line.cut()).isEqualTo(Money.of(cut));
        assertThat(codes(line.reasons())).isEqualTo(why == null ? "" : why);
    }

    @Test
    void eachProgrammeLineIsHeldForItself() {
        var fee = fee("F-1", "2019-10-01", "100.00");
        var lines = claimable(Computation.of(
                AUTUMN,
                List.of(october("I-1", "38643.84", "0.00"), fee),
                new ByLine(Money.of("40000.00"), Money.of("60.00"))));

        assertThat(lines).extracting(line -> line.claimed().toString()).containsExactly("60.00", "38643.84");
    }

    @Test
    void whatIsHeldServesTheEarlierPaymentFirst() {
        var november = interest("I-2", "2019-11-30", "2019-10-31", "2019-11-30", "35000.00", "0.00");
        var lines = claimable(Computation.of(
                AUTUMN,
                List.of(november, october("I-1", "38643.84", "0.00")),
                new ByLine(Money.of("40000.00"), Money.ZERO)));

        assertThat(lines).extracting(line -> line.claimed().toString()).containsExactly("38643.84", "1356.16");
    }

    @Test
    void onlyPaymentsOfThePeriodAreClaimed() {
        var onTheFirstDay = fee("F-1", "2019-09-01", "1.00");
        var onTheLastDay = fee("F-2", "2019-11-30", "2.00");
        var before = fee("F-3", "2019-08-31", "3.00");
        var after = fee("F-4", "2019-12-01", "4.00");

        var lines = claimable(Computation.of(AUTUMN, List.of(after, onTheLastDay, before, onTheFirstDay), PLENTY));

        assertThat(lines)
                .extracting(line -> line.standing().payment().eventId())
                .containsExactly("F-1", "F-2");
    }

    @Test
    void aPeriodWithoutPaymentsIsRefused() {
        var refused = (Computation.Refused) Computation.of(AUTUMN, List.of(fee("F-1", "2019-12-01", "1.00")), PLENTY);

        assertThat(codes(refused.reasons())).isEqualTo("CLAIM-001");
    }

    @Test
    void whenNothingIsLeftTheRefusalNamesEveryPaymentAndWhoClaimedIt() {
        var refused = (Computation.Refused) Computation.of(
                AUTUMN,
                List.of(
                        october("I-1", "38643.84", "38643.84"),
                        behind("I-2", new Text("Payment I-2 is for days of I-1.", "Платёж I-2 — за дни I-1."))),
                PLENTY);

        assertThat(codes(refused.reasons())).isEqualTo("CLAIM-002 CLAIM-003");
        assertThat(refused.reasons().getFirst().text().en()).contains("I-1").contains(EARLIER.toString());
        assertThat(refused.reasons().getLast().text().en()).isEqualTo("Payment I-2 is for days of I-1.");
    }

    @Test
    void whatWasPaidTooMuchIsSetOffWhateverDaysAreClaimed() {
        var overpaid = paidTooMuch("2019-12-30");

        var lines =
                claimable(Computation.of(AUTUMN, List.of(overpaid, october("I-1", "38643.84", "0.00")), ByLine.ZERO));

        assertThat(lines).extracting(line -> line.claimed().toString()).containsExactly("700.00", "-700.00");
        assertThat(codes(lines.getFirst().reasons())).isEqualTo("CLAIM-005");
        assertThat(codes(lines.getLast().reasons())).isEqualTo("CLAIM-009");
    }

    @Test
    void whatWasPaidTooMuchOfALaterYearIsNotSetOff() {
        var lines = claimable(
                Computation.of(AUTUMN, List.of(paidTooMuch("2020-01-31"), october("I-1", "38643.84", "0.00")), PLENTY));

        assertThat(lines).extracting(line -> line.claimed().toString()).containsExactly("38643.84");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverTheLinesNothingIsClaimedTwiceOrUnheldAndTheOrderMakesNoDifference(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var loan = randomLoan(random);
            var held = new ByLine(new Money(random.nextLong(200_000)), new Money(random.nextLong(20_000)));
            var shuffled = new ArrayList<>(loan);
            Collections.shuffle(shuffled, random);

            var computation = Computation.of(AUTUMN, loan, held);

            assertThat(Computation.of(AUTUMN, shuffled, held)).isEqualTo(computation);
            if (computation instanceof Computation.Claimable claimable) {
                var amounts = claimable.amounts();
                assertThat(amounts.interest()).isLessThanOrEqualTo(held.interest());
                assertThat(amounts.guaranteeFee()).isLessThanOrEqualTo(held.guaranteeFee());
                assertThat(claimable.lines()).allSatisfy(line -> {
                    assertThat(line.claimed().isNegative() || line.cut().isNegative())
                            .isFalse();
                    assertThat(line.claimed().plus(line.cut()))
                            .isEqualTo(line.standing().left());
                    assertThat(line.cut().isPositive())
                            .isEqualTo(line.reasons().stream()
                                    .anyMatch(reason -> reason.code().matches("CLAIM-005")));
                });
            }
        }
    }

    private static List<LineStanding> randomLoan(Random random) {
        List<LineStanding> loan = new ArrayList<>();
        for (int i = 0; i < random.nextInt(8); i++) {
            long reimbursable = random.nextLong(50_000);
            long claimed = random.nextBoolean() ? 0 : random.nextLong(50_000);
            var start = LocalDate.of(2019, 8, 1).plusDays(random.nextInt(90));
            loan.add(standing(
                    "E-" + i,
                    random.nextInt(4) == 0 ? ProgrammeLine.GUARANTEE_FEE : ProgrammeLine.INTEREST,
                    LocalDate.of(2019, 8, 15).plusDays(random.nextInt(120)),
                    Optional.of(new LoanPayment.Days(start, start.plusDays(1 + random.nextInt(40)))),
                    new Money(reimbursable),
                    new Money(claimed)));
        }
        return loan;
    }

    private static LineStanding october(String id, String reimbursable, String claimed) {
        return interest(id, "2019-10-31", "2019-09-30", "2019-10-31", reimbursable, claimed);
    }

    private static LineStanding interest(
            String id, String paidOn, String start, String end, String reimbursable, String claimed) {
        return standing(
                id,
                ProgrammeLine.INTEREST,
                LocalDate.parse(paidOn),
                Optional.of(new LoanPayment.Days(LocalDate.parse(start), LocalDate.parse(end))),
                Money.of(reimbursable),
                Money.of(claimed));
    }

    private static LineStanding behind(String id, Text rival) {
        var payment = new LoanPayment(
                id,
                ProgrammeLine.INTEREST,
                LocalDate.of(2019, 11, 1),
                Optional.empty(),
                Money.of("5.00"),
                Optional.of(rival),
                List.of(rival));
        return new LineStanding(payment, Money.ZERO, Money.ZERO, List.of(), Money.ZERO, Optional.empty());
    }

    private static LineStanding paidTooMuch(String paidOn) {
        var known = interest("I-9", paidOn, "2019-10-31", "2019-11-30", "300.00", "1000.00");
        return new LineStanding(
                known.payment(),
                known.reimbursable(),
                known.claimed(),
                known.claimedBy(),
                Money.of("700.00"),
                Optional.empty());
    }

    private static LineStanding fee(String id, String paidOn, String reimbursable) {
        return standing(
                id,
                ProgrammeLine.GUARANTEE_FEE,
                LocalDate.parse(paidOn),
                Optional.empty(),
                Money.of(reimbursable),
                Money.ZERO);
    }

    private static LineStanding standing(
            String id,
            ProgrammeLine line,
            LocalDate paidOn,
            Optional<LoanPayment.Days> days,
            Money reimbursable,
            Money claimed) {
        var payment = new LoanPayment(id, line, paidOn, days, reimbursable, Optional.empty(), List.of());
        return new LineStanding(
                payment,
                reimbursable,
                claimed,
                claimed.isZero() ? List.of() : List.of(EARLIER),
                Money.ZERO,
                Optional.empty());
    }

    private static List<ClaimLine> claimable(Computation computation) {
        return ((Computation.Claimable) computation).lines();
    }

    private static String codes(List<Reason> reasons) {
        return String.join(" ", reasons.stream().map(Reason::code).toList());
    }
}
