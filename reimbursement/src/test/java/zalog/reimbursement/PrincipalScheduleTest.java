package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static zalog.reimbursement.PrincipalChange.drawdown;
import static zalog.reimbursement.PrincipalChange.repayment;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Money;
import zalog.kernel.Parsed;

class PrincipalScheduleTest {
    private static final LocalDate DAY = LocalDate.of(2019, 9, 16);

    @ParameterizedTest
    @CsvSource({
        "2000-01-01, 0.00",
        "2019-09-16, 0.00",
        "2019-09-17, 100.00",
        "2019-09-26, 100.00",
        "2019-09-27, 130.00",
        "2019-10-06, 130.00",
        "2019-10-07, 0.00",
    })
    void aMovementCountsFromTheDayAfterIt(LocalDate date, String owed) {
        var schedule = PrincipalSchedule.of(
                drawdown(DAY, Money.ofRoubles(100)),
                drawdown(DAY.plusDays(10), Money.ofRoubles(30)),
                repayment(DAY.plusDays(20), Money.ofRoubles(130)));

        assertThat(schedule.on(date)).hasToString(owed);
    }

    @Test
    void theOrderOfMovementsDoesNotMatter() {
        var draw = drawdown(DAY, Money.ofRoubles(100));
        var repay = repayment(DAY.plusDays(5), Money.ofRoubles(40));

        assertThat(PrincipalSchedule.of(repay, draw).balances().spans())
                .isEqualTo(PrincipalSchedule.of(draw, repay).balances().spans());
    }

    @Test
    void movementsOfOneDayAreNetted() {
        var schedule = PrincipalSchedule.of(repayment(DAY, Money.ofRoubles(40)), drawdown(DAY, Money.ofRoubles(100)));

        assertThat(schedule.on(DAY.plusDays(1))).isEqualTo(Money.ofRoubles(60));
    }

    @Test
    void repayingMoreThanIsOwedIsAFaultThatSaysHowMuch() {
        var parsed = PrincipalSchedule.from(List.of(
                drawdown(DAY, Money.ofRoubles(100)),
                repayment(DAY.plusDays(1), Money.of("100.01")),
                drawdown(DAY.plusDays(2), Money.ofRoubles(100))));

        var fault = ((Parsed.Faulty<PrincipalSchedule>) parsed).fault();
        assertThat(fault.en()).contains("2019-09-17").contains("0.01 RUB");
        assertThat(fault.ru()).contains("0.01 руб.");
    }

    @Test
    void noMovementsMeanNothingIsOwed() {
        assertThat(PrincipalSchedule.of().on(DAY)).isEqualTo(Money.ZERO);
    }

    @Test
    void aMovementMustBePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> drawdown(DAY, Money.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> repayment(DAY, Money.ofRoubles(-1)));
    }
}
