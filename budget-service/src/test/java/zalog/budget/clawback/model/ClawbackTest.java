package zalog.budget.clawback.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zalog.budget.claim.model.PaidLine;
import zalog.budget.clawback.model.Clawback.By;
import zalog.budget.clawback.model.Clawback.Outcome;
import zalog.kernel.ApplicationId;
import zalog.kernel.Bic;
import zalog.kernel.ClaimId;
import zalog.kernel.ClawbackId;
import zalog.kernel.FinancialYear;
import zalog.kernel.Inn;
import zalog.kernel.IpKind;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.SmeCategory;
import zalog.ledger.Subject;

class ClawbackTest {
    private static final By OFFICER = new By("officer", Instant.parse("2019-12-02T09:00:00Z"), Optional.empty());
    private static final LocalDate DEMANDED = LocalDate.of(2019, 12, 2);

    @ParameterizedTest
    @CsvSource({
        // ground, amount → demanded of the lines (paid 100, 50 and 30, of which 0, 20 and 10 too much; 5 demanded of
        // the last)
        "BREACH_OF_CONDITIONS, , 100.00 50.00 25.00",
        "FALSE_STATEMENT, 175.00, 100.00 50.00 25.00",
        "FALSE_STATEMENT, 174.99, CLAW-002",
        "OVERPAYMENT, , 20.00 10.00",
        "OVERPAYMENT, 30.01, CLAW-002",
        "COURT_DECISION, 120.00, 100.00 20.00",
        "COURT_DECISION, 175.00, 100.00 50.00 25.00",
        "COURT_DECISION, 175.01, CLAW-002",
        "OTHER, 0.01, 0.01",
    })
    void theGroundSaysHowMuchIsDemanded(Ground ground, String amount, String demanded) {
        var paid = List.of(
                paid("C", 2020, "30.00", "5.00", "10.00"),
                paid("A", 2019, "100.00", "0.00", "0.00"),
                paid("B", 2019, "50.00", "0.00", "20.00"));

        var opening = Opening.of(ground, paid, Optional.ofNullable(amount).map(Money::of));

        assertThat(described(opening)).isEqualTo(demanded);
    }

    @Test
    void whereNothingWasPaidOrAllIsDemandedNothingIsDemanded() {
        assertThat(described(Opening.of(Ground.FALSE_STATEMENT, List.of(), Optional.empty())))
                .isEqualTo("CLAW-001");
        assertThat(described(Opening.of(
                        Ground.FALSE_STATEMENT, List.of(paid("A", 2019, "10.00", "10.00", "10.00")), Optional.empty())))
                .isEqualTo("CLAW-001");
        assertThat(described(Opening.of(
                        Ground.OVERPAYMENT, List.of(paid("A", 2019, "10.00", "0.00", "0.00")), Optional.empty())))
                .isEqualTo("CLAW-001");
    }

    @Test
    void theDeadlineIsThirtyWorkingDaysAfterTheDemand() {
        // New Year's holidays of 2020 are 1 to 8 January
        var demanded = done(opened().demanded("Д-1", DEMANDED, 30));

        assertThat(demanded.demand().orElseThrow().deadline()).isEqualTo(LocalDate.of(2020, 1, 21));
        assertThat(demanded.overdue(LocalDate.of(2020, 1, 21))).isEqualTo(Money.ZERO);
        assertThat(demanded.overdue(LocalDate.of(2020, 1, 22))).isEqualTo(Money.of("175.00"));
    }

    @Test
    void aRefundGoesToTheLinesInTheirOrderAndTheLastOneEndsTheCase() {
        var demanded = demanded();

        var once = done(demanded.refunded(refund("1", "120.00"), OFFICER));
        var twice = done(once.refunded(refund("2", "55.00"), OFFICER));

        assertThat(once.lines())
                .extracting(line -> line.refunded().toString())
                .containsExactly("100.00", "20.00", "0.00");
        assertThat(once.status()).isEqualTo(ClawbackStatus.DEMANDED);
        assertThat(once.left()).isEqualTo(Money.of("55.00"));
        assertThat(twice.status()).isEqualTo(ClawbackStatus.REPAID);
        assertThat(twice.closed()).contains(OFFICER);
        assertThat(code(twice.refunded(refund("3", "0.01"), OFFICER))).isEqualTo("CLAW-003");
    }

    @Test
    void aPaymentDocumentIsMatchedOnce() {
        var once = done(demanded().refunded(refund("1", "120.00"), OFFICER));

        assertThat(once.refunded(refund("1", "120.00"), OFFICER)).isEqualTo(new Outcome.Known(once));
        assertThat(once.refunded(refund("№ 01", "120.00"), OFFICER)).isEqualTo(new Outcome.Known(once));
        assertThat(code(once.refunded(refund("1", "12.00"), OFFICER))).isEqualTo("CLAW-005");
        assertThat(code(once.refunded(refund("no. 1", "12.00"), OFFICER))).isEqualTo("CLAW-005");
        assertThat(code(once.refunded(refund("2", "55.01"), OFFICER))).isEqualTo("CLAW-004");
    }

    @Test
    void instalmentsAddUpToWhatIsLeftInTheOrderOfTheirDays() {
        var half = done(demanded().refunded(refund("1", "75.00"), OFFICER));

        var planned = done(half.planned(List.of(part("2020-02-03", "60.00"), part("2020-03-02", "40.00"))));

        assertThat(planned.overdue(LocalDate.of(2020, 2, 3))).isEqualTo(Money.ZERO);
        assertThat(planned.overdue(LocalDate.of(2020, 2, 4))).isEqualTo(Money.of("60.00"));
        assertThat(done(planned.refunded(refund("2", "70.00"), OFFICER)).overdue(LocalDate.of(2020, 2, 4)))
                .isEqualTo(Money.ZERO);
        assertThat(planned.overdue(LocalDate.of(2020, 3, 3))).isEqualTo(Money.of("100.00"));
        assertThat(code(half.planned(List.of(part("2020-02-03", "99.99"))))).isEqualTo("CLAW-006");
        assertThat(code(half.planned(List.of(part("2019-12-02", "100.00"))))).isEqualTo("CLAW-007");
        assertThat(code(half.planned(List.of(part("2020-02-03", "60.00"), part("2020-02-03", "40.00")))))
                .isEqualTo("CLAW-007");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotPossibleSaysWhatIs(ClawbackStatus status) {
        var text = ClawbackReasons.notPossible(status).text();

        assertThat(text.en()).matches(".* is " + status + "\\. [A-Z].*\\.");
        assertThat(text.ru()).matches(".* " + status + "\\. [А-Я].*\\.");
    }

    @Test
    void eachStepHasItsTime() {
        var closed = done(demanded().closed(OFFICER));

        assertThat(code(demanded().demanded("Д-2", DEMANDED, 30))).isEqualTo("CLAW-003");
        assertThat(code(opened().refunded(refund("1", "1.00"), OFFICER))).isEqualTo("CLAW-003");
        assertThat(code(opened().planned(List.of(part("2020-02-03", "175.00")))))
                .isEqualTo("CLAW-003");
        assertThat(code(closed.closed(OFFICER))).isEqualTo("CLAW-003");
        assertThat(code(closed.demanded("Д-2", DEMANDED, 30))).isEqualTo("CLAW-003");
        assertThat(closed.overdue(LocalDate.of(2030, 1, 1))).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inWhateverPartsItIsPaidBackEveryKopeckGoesToOneLine(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var clawback = demanded();
            for (int i = 0; clawback.status() == ClawbackStatus.DEMANDED; i++) {
                long amount =
                        Math.min(1 + random.nextLong(6_000), clawback.left().kopecks());
                var refund = refund("R-" + i, new Money(amount).toString());
                var after = done(clawback.refunded(refund, OFFICER));
                assertThat(after.refunded()).isEqualTo(clawback.refunded().plus(refund.amount()));
                assertThat(after.lines()).allMatch(line -> line.refunded().compareTo(line.demanded()) <= 0);
                clawback = after;
            }
            assertThat(clawback.left()).isEqualTo(Money.ZERO);
        }
    }

    private static Clawback demanded() {
        return done(opened().demanded("Д-1", DEMANDED, 30));
    }

    private static Clawback opened() {
        var lines = List.of(line("A", 2019, "100.00"), line("B", 2019, "50.00"), line("C", 2020, "25.00"));
        return new Clawback(
                new ClawbackId(new UUID(1, 1)),
                new Subject(
                        new ApplicationId(new UUID(1, 2)),
                        "RU-MOW",
                        new Bic("044525225"),
                        SmeCategory.SMALL,
                        IpKind.INVENTION),
                new Inn("7707083893"),
                Ground.BREACH_OF_CONDITIONS,
                "The pledge was released.",
                ClawbackStatus.OPENED,
                lines,
                Optional.empty(),
                List.of(),
                List.of(),
                OFFICER,
                Optional.empty());
    }

    private static ClawbackLine line(String event, int year, String demanded) {
        return ClawbackLine.of(paid(event, year, demanded, "0.00", "0.00"), Money.of(demanded));
    }

    private static PaidLine paid(String event, int year, String paid, String demanded, String overpaid) {
        return new PaidLine(
                new ApplicationId(new UUID(1, 1)),
                new ClaimId(new UUID(3, 3)),
                event,
                ProgrammeLine.INTEREST,
                new FinancialYear(year),
                new FinancialYear(year),
                Money.of(paid),
                Money.of(demanded),
                Money.of(overpaid));
    }

    private static Refund refund(String number, String amount) {
        return new Refund(number, DEMANDED, DEMANDED, Money.of(amount));
    }

    private static Instalment part(String dueOn, String amount) {
        return new Instalment(LocalDate.parse(dueOn), Money.of(amount));
    }

    private static String described(Opening opening) {
        return switch (opening) {
            case Opening.Refused(var reason) -> reason.code();
            case Opening.Possible(var lines) ->
                String.join(
                        " ",
                        lines.stream().map(line -> line.demanded().toString()).toList());
        };
    }

    private static Clawback done(Outcome outcome) {
        return ((Outcome.Done) outcome).clawback();
    }

    private static String code(Outcome outcome) {
        return ((Outcome.Refused) outcome).reason().code();
    }
}
