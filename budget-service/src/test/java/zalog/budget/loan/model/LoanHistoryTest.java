package zalog.budget.loan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.loan.model.Samples.AGREEMENT;
import static zalog.budget.loan.model.Samples.CALCULATION;
import static zalog.budget.loan.model.Samples.LOAN;
import static zalog.budget.loan.model.Samples.TEN_MILLION;
import static zalog.budget.loan.model.Samples.day;
import static zalog.budget.loan.model.Samples.drawdown;
import static zalog.budget.loan.model.Samples.event;
import static zalog.budget.loan.model.Samples.fee;
import static zalog.budget.loan.model.Samples.history;
import static zalog.budget.loan.model.Samples.interest;
import static zalog.budget.loan.model.Samples.october;
import static zalog.budget.loan.model.Samples.repaid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zalog.budget.Requests;
import zalog.budget.Rules;
import zalog.kernel.FinancialYear;
import zalog.kernel.GuaranteeId;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Rate;
import zalog.kernel.Text;
import zalog.reimbursement.ReimbursableLine;
import zalog.reimbursement.ReimbursementTerms;

class LoanHistoryTest {

    @Test
    void theSecondRowOfTheWorkedExampleIsReimbursedTo38643Roubles84() {
        var line = lines(drawdown("D", TEN_MILLION), october("I")).getFirst();

        assertThat(line.reimbursable()).hasToString("38643.84");
        assertThat(line.line()).isEqualTo(ProgrammeLine.INTEREST);
        assertThat(line.year()).isEqualTo(new FinancialYear(2019));
        assertThat(line.calculation()).map(ReimbursableLine::byPayment).hasToString("Optional[71342.47]");
        assertThat(line.explanation()).isNotEmpty();
    }

    @Test
    void withoutItsDrawdownInterestBearsNothing() {
        assertThat(lines(october("I")).getFirst().reimbursable()).isEqualTo(Money.ZERO);
    }

    @Test
    void aRepaymentWithoutItsDrawdownIsWaitedFor() {
        var line = lines(repaid("P", "2019-10-10", TEN_MILLION), october("I")).getFirst();

        assertThat(line.reimbursable()).isEqualTo(Money.ZERO);
        assertThat(line.explanation()).singleElement().satisfies(text -> assertThat(text.en())
                .contains("exceed the money drawn"));
    }

    @Test
    void moreThanTheAgreedAmountBearsNothing() {
        var line = lines(drawdown("D-1", TEN_MILLION), drawdown("D-2", new Money(1)), october("I"))
                .getFirst();

        assertThat(line.reimbursable()).isEqualTo(Money.ZERO);
        assertThat(line.explanation()).singleElement().satisfies(text -> assertThat(text.ru())
                .contains("10000000.00"));
    }

    @Test
    void aRepaymentCountsFromTheDayAfterIt() {
        var whole = lines(drawdown("D", TEN_MILLION), october("I")).getFirst();
        var onTheLastDay = lines(drawdown("D", TEN_MILLION), repaid("P", "2019-10-31", TEN_MILLION), october("I"))
                .getFirst();

        assertThat(onTheLastDay.reimbursable()).isEqualTo(whole.reimbursable());
    }

    @Test
    void theFeeIsReimbursedWholeAndInTheYearItWasPaid() {
        var line = lines(fee("F", "2020-01-09", "150000.55")).getFirst();

        assertThat(line.reimbursable()).hasToString("150000.55");
        assertThat(line.line()).isEqualTo(ProgrammeLine.GUARANTEE_FEE);
        assertThat(line.year()).isEqualTo(new FinancialYear(2020));
    }

    @Test
    void whatWasPaidInAYearBeforeTheApplicationsBearsNothing() {
        var lines = new LoanHistory(
                        registered("2020-02-01T06:00:00Z"),
                        List.of(
                                drawdown("D", TEN_MILLION),
                                october("I"),
                                fee("F-1", "2019-12-31", "150000.00"),
                                fee("F-2", "2020-01-01", "150000.00")),
                        List.of())
                .lines(CALCULATION);

        assertThat(lines)
                .extracting(line -> line.eventId() + " " + line.paid() + " " + line.reimbursable())
                .containsExactly("I 101917.81 0.00", "F-1 150000.00 0.00", "F-2 150000.00 150000.00");
        assertThat(lines.getFirst().calculation()).isEmpty();
        assertThat(lines.getFirst().explanation()).singleElement().satisfies(why -> {
            assertThat(why.en()).contains("Paid in 2019, before the year of the application, 2020");
            assertThat(why.ru()).contains("Уплачено в 2019 году", "2020");
        });
    }

    @Test
    void theYearOfTheApplicationIsThatOfMoscow() {
        var history = List.of(drawdown("D", TEN_MILLION), october("I"));

        assertThat(new LoanHistory(registered("2019-12-31T20:59:59Z"), history, List.of()).lines(CALCULATION))
                .singleElement()
                .satisfies(line -> assertThat(line.reimbursable()).hasToString("38643.84"));
        assertThat(new LoanHistory(registered("2019-12-31T21:00:00Z"), history, List.of()).lines(CALCULATION))
                .singleElement()
                .satisfies(line -> assertThat(line.reimbursable()).isEqualTo(Money.ZERO));
    }

    @Test
    void decemberInterestPaidInJanuaryBelongsToTheNewYear() {
        var line = lines(
                        drawdown("D", TEN_MILLION),
                        interest("I", "2020-01-09", "2019-11-30", "2019-12-31", "101917.81"))
                .getFirst();

        assertThat(line.year()).isEqualTo(new FinancialYear(2020));
    }

    @Test
    void aNewRateHoldsFromItsDay() {
        var unchanged = lines(drawdown("D", TEN_MILLION), october("I")).getFirst();
        var changed = lines(
                        drawdown("D", TEN_MILLION),
                        october("I"),
                        event("R", new Fact.RateChanged(day("2019-10-11"), Rate.of("5"))))
                .getFirst();

        // 10 days at 6.50 and 21 at 5: 10,000,000.00 × (10 × 6.50 + 21 × 5) % / 365 × 0.70
        assertThat(changed.reimbursable()).hasToString("32602.74");
        assertThat(unchanged.reimbursable()).hasToString("38643.84");
    }

    @Test
    void arrearsSuspendFromTheirFirstDayUntilTheEveOfTheDayTheyAreSettled() {
        var line = lines(
                        drawdown("D", TEN_MILLION),
                        october("I"),
                        event("O", new Fact.OverdueSince(day("2019-10-11"), Optional.empty())),
                        event("R", new Fact.Regularised(day("2019-10-21"))))
                .getFirst();

        // 10 days before and 11 days after: 10,000,000.00 × 21 × 6.50 % / 365 × 0.70
        assertThat(line.reimbursable()).hasToString("26178.08");
        assertThat(line.explanation())
                .extracting(Text::en)
                .anyMatch(sentence -> sentence.contains(
                        "suspended from 2019-10-11 through 2019-10-20: the loan is overdue since 2019-10-11"));
    }

    @Test
    void newArrearsFromTheDayTheOldOnesAreSettledSuspendToo() {
        var line = lines(
                        drawdown("D", TEN_MILLION),
                        october("I"),
                        event("O-1", new Fact.OverdueSince(day("2019-10-11"), Optional.empty())),
                        event("R", new Fact.Regularised(day("2019-10-21"))),
                        event("O-2", new Fact.OverdueSince(day("2019-10-21"), Optional.of(TEN_MILLION))))
                .getFirst();

        // the 10 days before: 10,000,000.00 × 10 × 6.50 % / 365 × 0.70
        assertThat(line.reimbursable()).hasToString("12465.75");
    }

    @Test
    void toleratedArrearsBearNothingOnTheOverduePrincipalAlone() {
        var tolerant = Rules.calculation(Rules.set(Rules.FIRST.id(), "2019-04-30", ReimbursementTerms.DEFAULT, 30));
        var line = history(
                        drawdown("D", TEN_MILLION),
                        october("I"),
                        event("O", new Fact.OverdueSince(day("2019-10-11"), Optional.of(Money.ofRoubles(4_000_000)))),
                        event("R", new Fact.Regularised(day("2019-10-21"))))
                .lines(tolerant)
                .getFirst();

        // (21 days of ten million and 10 of six) × 6.50 % / 365 × 0.70
        assertThat(line.reimbursable()).hasToString("33657.53");
    }

    @Test
    void aCalledGuaranteeSuspendsUntilTheLoanIsRegular() {
        var called = new Guarantee(
                new GuaranteeId(new UUID(3, 4)),
                "G-1",
                Requests.APPLICANT,
                AGREEMENT,
                day("2019-09-10"),
                Optional.empty(),
                Optional.of(day("2019-10-11")),
                Optional.empty());
        var events = List.of(drawdown("D", TEN_MILLION), october("I"));

        var suspended = new LoanHistory(LOAN, events, List.of(called))
                .lines(CALCULATION)
                .getFirst();
        var regular = new LoanHistory(LOAN, events, List.of(called))
                .with(List.of(event("R", new Fact.Regularised(day("2019-10-21")))))
                .lines(CALCULATION)
                .getFirst();

        // 10 days, then 21
        assertThat(suspended.reimbursable()).hasToString("12465.75");
        assertThat(suspended.explanation())
                .extracting(Text::ru)
                .anyMatch(sentence -> sentence.contains("по гарантии G-1 предъявлено требование"));
        assertThat(regular.reimbursable()).hasToString("26178.08");
    }

    @Test
    void anEndedGuaranteeSuspendsUntilAnotherBegins() {
        var tenth = Optional.of(day("2019-10-10"));
        var later = Optional.of(day("2019-10-25"));
        var next = guarantee("2019-10-21", Optional.empty(), Optional.empty());
        var givenUp = guarantee("2019-10-21", Optional.empty(), tenth);
        var events = List.of(drawdown("D", TEN_MILLION), october("I"));

        for (var ended : List.of(
                guarantee("2019-09-10", Optional.empty(), tenth),
                guarantee("2019-09-10", later, tenth),
                guarantee("2019-09-10", tenth, Optional.empty()),
                guarantee("2019-09-10", tenth, later),
                givenUp)) {
            assertThat(new LoanHistory(LOAN, events, List.of(ended, next)).lines(CALCULATION))
                    .extracting(Line::reimbursable)
                    .containsExactly(Money.of("26178.08"));
            assertThat(new LoanHistory(LOAN, events, List.of(ended, givenUp)).lines(CALCULATION))
                    .extracting(Line::reimbursable)
                    .containsExactly(Money.of("12465.75"));
        }
    }

    private static Guarantee guarantee(String from, Optional<LocalDate> until, Optional<LocalDate> endedOn) {
        return new Guarantee(
                new GuaranteeId(new UUID(3, 4)),
                "G-1",
                Requests.APPLICANT,
                AGREEMENT,
                day(from),
                until,
                Optional.empty(),
                endedOn);
    }

    @Test
    void aPenaltyAndAccruedInterestAreNotReimbursed() {
        assertThat(lines(
                        drawdown("D", TEN_MILLION),
                        event("P", new Fact.PenaltyPaid(day("2019-10-31"), Money.of("500.00"))),
                        event(
                                "A",
                                new Fact.InterestAccrued(day("2019-09-30"), day("2019-10-31"), Money.of("101917.81")))))
                .isEmpty();
    }

    @Test
    void nothingIsOwedAfterTheLoanWasClosed() {
        var line = lines(drawdown("D", TEN_MILLION), october("I"), event("C", new Fact.Closed(day("2019-10-10"))))
                .getFirst();

        assertThat(line.reimbursable()).hasToString("12465.75");
    }

    private static List<Line> lines(LoanEvent... events) {
        return history(events).lines(CALCULATION);
    }

    private static Loan registered(String at) {
        return new Loan(
                LOAN.applicationId(),
                LOAN.applicant(),
                LOAN.region(),
                LOAN.category(),
                LOAN.ipKind(),
                Instant.parse(at),
                LOAN.terms(),
                LOAN.guarantee(),
                LOAN.ruleSet());
    }
}
