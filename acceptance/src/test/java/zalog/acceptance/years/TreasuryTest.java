package zalog.acceptance.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

class TreasuryTest {
    private static final FinancialYear YEAR = new FinancialYear(2021);
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 30);

    @Test
    void whatIsOrderedIsPaidAndSummed() {
        var treasury = new Treasury();

        String answer = treasury.answer(
                YEAR, "endToEndId,payee,amount\r\nA1,\"ООО «А», Уфа\",10.50\r\nA2,Б,0.01\r\n", TODAY, true);

        assertThat(answer).isEqualTo("""
                endToEndId,status,paidOn,reason
                A1,PAID,2021-06-30,
                A2,PAID,2021-06-30,
                """);
        assertThat(treasury.paid(YEAR)).isEqualTo(Money.of("10.51"));
        assertThat(treasury.paid("A1")).isEqualTo(Money.of("10.50"));
        assertThat(treasury.paid(new FinancialYear(2022))).isEqualTo(Money.ZERO);
    }

    @Test
    void someOrdersAreRejectedAndNotSummedUnlessAllAreToBePaid() {
        String orders = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "E" + i + ",1.00")
                .collect(Collectors.joining("\n", "endToEndId,amount\n", "\n"));
        var rejecting = new Treasury();
        var paying = new Treasury();

        assertThat(rejecting.answer(YEAR, orders, TODAY, true))
                .contains("E29,REJECTED,,Account closed", "E58,REJECTED");
        assertThat(paying.answer(YEAR, orders, TODAY, false)).doesNotContain("REJECTED");
        assertThat(rejecting.rejected()).isEqualTo(2);
        assertThat(rejecting.paid(YEAR)).isEqualTo(Money.of("58.00"));
        assertThat(paying.paid(YEAR)).isEqualTo(Money.of("60.00"));
    }
}
