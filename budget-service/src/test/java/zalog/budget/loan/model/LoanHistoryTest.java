package zalog.budget.loan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.loan.model.Samples.CALCULATION;
import static zalog.budget.loan.model.Samples.LOAN;
import static zalog.budget.loan.model.Samples.TEN_MILLION;
import static zalog.budget.loan.model.Samples.drawdown;
import static zalog.budget.loan.model.Samples.fee;
import static zalog.budget.loan.model.Samples.interest;
import static zalog.budget.loan.model.Samples.october;
import static zalog.budget.loan.model.Samples.repaid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.reimbursement.ReimbursableLine;

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
    void theOrderInWhichEventsArriveMakesNoDifference() {
        List<LoanEvent> events = new ArrayList<>(List.of(
                drawdown("D-1", Money.ofRoubles(6_000_000)),
                drawdown("D-2", Money.ofRoubles(4_000_000)),
                repaid("P-1", "2019-10-10", Money.ofRoubles(2_000_000)),
                repaid("P-2", "2019-11-20", Money.ofRoubles(8_000_000)),
                interest("I-1", "2019-09-30", "2019-09-16", "2019-09-30", "46027.40"),
                october("I-2"),
                interest("I-3", "2019-11-30", "2019-10-31", "2019-11-30", "70000.00"),
                fee("F", "2019-09-20", "100000.00")));
        var expected = new LoanHistory(LOAN, List.copyOf(events)).lines(CALCULATION);
        for (int i = 0; i < 200; i++) {
            long seed = 533L + i;
            Collections.shuffle(events, new Random(seed));
            assertThat(new LoanHistory(LOAN, List.copyOf(events)).lines(CALCULATION))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
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
    void decemberInterestPaidInJanuaryBelongsToTheNewYear() {
        var line = lines(
                        drawdown("D", TEN_MILLION),
                        interest("I", "2020-01-09", "2019-11-30", "2019-12-31", "101917.81"))
                .getFirst();

        assertThat(line.year()).isEqualTo(new FinancialYear(2020));
    }

    private static List<Line> lines(LoanEvent... events) {
        return new LoanHistory(LOAN, List.of(events)).lines(CALCULATION);
    }
}
