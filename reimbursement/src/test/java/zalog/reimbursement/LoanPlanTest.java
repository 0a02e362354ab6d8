package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Money;
import zalog.kernel.Rate;

class LoanPlanTest {
    private static final Rate TWELVE = Rate.of("12");

    @ParameterizedTest
    @CsvSource({
        "2019-09-16, 2019-09-17, 2019-09-17",
        "2019-09-16, 2019-09-30, 2019-09-30",
        "2019-09-16, 2019-10-01, 2019-09-30 2019-10-01",
        "2019-09-30, 2019-11-15, 2019-10-31 2019-11-15",
        "2020-01-31, 2020-03-31, 2020-02-29 2020-03-31",
        "2020-12-30, 2021-01-31, 2020-12-31 2021-01-31",
    })
    void interestIsPaidAtMonthEndsAndAtMaturity(LocalDate drawn, LocalDate maturity, String dates) {
        assertThat(LoanPlan.bullet(Loans.TEN_MILLION, TWELVE, drawn, maturity).interestDates())
                .containsExactlyElementsOf(
                        Stream.of(dates.split(" ")).map(LocalDate::parse).toList());
    }

    @Test
    void aLoanNeedsAPositiveAmountAndAMaturityAfterItsDrawdown() {
        var day = Loans.DRAWN;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoanPlan.bullet(Money.ZERO, TWELVE, day, day.plusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> LoanPlan.bullet(Loans.TEN_MILLION, TWELVE, day, day));
    }

    @Test
    void moreCannotBeRepaidThanWasDrawn() {
        var day = Loans.DRAWN;
        var tooMuch = PrincipalChange.repayment(day.plusDays(1), Loans.TEN_MILLION.plus(new Money(1)));
        var plan = new LoanPlan(
                Loans.TEN_MILLION, TWELVE, day, day, day, day.plusDays(9), List.of(tooMuch), Optional.empty());

        assertThatIllegalArgumentException().isThrownBy(plan::terms).withMessageContaining("exceed");
    }
}
