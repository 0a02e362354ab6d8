package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Rate;

class AnnualProjectionTest {
    private static final LocalDate SIGNED = Loans.DRAWN;
    private static final LocalDate MATURITY = LocalDate.of(2020, 9, 16);
    private static final LoanPlan PLAN = LoanPlan.bullet(Loans.TEN_MILLION, Rate.of("12"), SIGNED, MATURITY);

    @Test
    void takesThePaymentsThatFallInTheYear() {
        var projected = project(PLAN, 2019, LocalDate.of(2024, 12, 31));

        assertThat(projected.lines())
                .extracting(line -> line.payment().paid().toString())
                .containsExactly("46027.40", "101917.81", "98630.14", "101917.81");
        // 18,794.52 + 38,643.84 + 37,397.26 + 37,157.53
        assertThat(projected.interest()).hasToString("131993.15");
    }

    @Test
    void theDayOfMaturityIsTheLastPayment() {
        var lines = project(PLAN, 2020, LocalDate.of(2024, 12, 31)).lines();

        assertThat(lines).hasSize(9);
        assertThat(lines.getLast().payment().periodStart()).isEqualTo("2020-08-31");
        assertThat(lines.getLast().payment().paidOn()).isEqualTo(MATURITY);
    }

    @Test
    void laterKeyRatesAreNotKnownOnTheDayOfReservation() {
        var lines = project(PLAN, 2019, SIGNED).lines();

        assertThat(lines)
                .flatExtracting(ReimbursableLine::rows)
                .extracting(row -> row.ceilingRate().toString())
                .containsOnly("7.00");
    }

    @Test
    void paymentsBeforeTheReservationKeepTheirOwnKeyRate() {
        assertThat(project(PLAN, 2019, LocalDate.of(2019, 11, 15)).lines())
                .flatExtracting(ReimbursableLine::rows)
                .extracting(row -> row.ceilingRate().toString())
                .containsExactly("7.00", "6.50", "6.50", "6.50");
    }

    @ParameterizedTest
    @CsvSource({"2018, 0, 0.00", "2019, 4, 250000.00", "2020, 9, 0.00", "2021, 0, 0.00"})
    void theFeeBelongsToTheYearItIsPaidIn(int year, int payments, String fee) {
        var plan = PLAN.withGuaranteeFee(new GuaranteeFee(SIGNED, Money.ofRoubles(250_000)));
        var projected = project(plan, year, SIGNED);

        assertThat(projected.lines()).hasSize(payments);
        assertThat(projected.of(ProgrammeLine.GUARANTEE_FEE)).hasToString(fee);
        assertThat(projected.of(ProgrammeLine.INTEREST).plus(projected.guaranteeFee()))
                .isEqualTo(projected.total());
    }

    @Test
    void repaymentsLowerTheInterest() {
        var half = PrincipalChange.repayment(LocalDate.of(2019, 10, 31), Money.ofRoubles(5_000_000));
        var plan = new LoanPlan(
                Loans.TEN_MILLION, Rate.of("12"), SIGNED, SIGNED, SIGNED, MATURITY, List.of(half), Optional.empty());

        assertThat(project(plan, 2019, MATURITY).lines())
                .extracting(line -> line.payment().paid().toString())
                .containsExactly("46027.40", "101917.81", "49315.07", "50958.90");
    }

    @Test
    void theYearsTogetherCoverTheWholeLoanOnce() {
        Seeds.each(500, random -> {
            var drawn = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(1_500));
            var maturity = drawn.plusDays(1 + random.nextInt(1_500));
            var plan = LoanPlan.bullet(new Money(random.nextLong(1, 1L << 40)), Rate.of("9.5"), drawn, maturity);

            var lines = IntStream.rangeClosed(drawn.getYear(), maturity.getYear())
                    .mapToObj(year -> project(plan, year, drawn))
                    .flatMap(projected -> projected.lines().stream())
                    .toList();

            var start = drawn;
            for (var line : lines) {
                assertThat(line.payment().periodStart()).isEqualTo(start);
                start = line.payment().periodEnd();
            }
            assertThat(start).isEqualTo(maturity);
        });
    }

    private static ProjectedReimbursement project(LoanPlan plan, int year, LocalDate asOf) {
        return AnnualProjection.of(
                plan, new FinancialYear(year), ReimbursementTerms.DEFAULT, KeyRate.published(), asOf);
    }
}
