package zalog.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.kernel.Money;

class CapPolicyTest {
    private static final InterestPayment OCTOBER = Loans.payment("2019-09-30", "2019-10-31", "101917.81");

    /** Loan of 16.09.2019 (7.00 %), application of 17.08.2019 (7.25 %), payment of 31.10.2019 (6.50 %). */
    @ParameterizedTest
    @CsvSource({
        "AT_PAYMENT_DATE, 38643.84",
        "AT_LOAN_DATE, 41616.44",
        "AT_APPLICATION_DATE, 43102.74",
        "DAILY, 41232.88",
    })
    void choosesTheDayWhoseKeyRateIsTheCeiling(CapPolicy policy, String amount) {
        assertThat(Loans.line(OCTOBER, Loans.at("12"), Loans.terms("0.70", policy))
                        .amount())
                .hasToString(amount);
    }

    @Test
    void dailyCutsTheIntervalWhereTheKeyRateChanges() {
        var line = Loans.line(OCTOBER, Loans.at("12"), Loans.terms("0.70", CapPolicy.DAILY));

        assertThat(line.rows()).extracting(AccrualRow::days).containsExactly(27, 4);
        assertThat(line.rows()).extracting(row -> row.appliedRate().toString()).containsExactly("7.00", "6.50");
    }

    @Test
    void dailyCutsOnlyTheDaysOnWhichTheContractRateIsAbove() {
        var line = Loans.line(OCTOBER, Loans.at("6.75"), Loans.terms("0.70", CapPolicy.DAILY));

        assertThat(line.rows()).extracting(AccrualRow::isCut).containsExactly(false, true);
        assertThat(line.rows()).extracting(row -> row.appliedRate().toString()).containsExactly("6.75", "6.50");
    }

    @Test
    void aPaymentMadeLateTakesTheKeyRateOfItsOwnDay() {
        var late = new InterestPayment(
                LocalDate.of(2019, 12, 16), OCTOBER.periodStart(), OCTOBER.periodEnd(), OCTOBER.paid());

        assertThat(Loans.line(late, Loans.at("12"), ReimbursementTerms.DEFAULT).amount())
                .isEqualTo(Money.of("37157.53"));
    }

    @Test
    void aDayBeforeTheKeyRateTableIsRefusedClearly() {
        var loan = new LoanTerms(
                LocalDate.of(2016, 1, 1), Loans.DRAWN, Loans.at("12").contractRate(), Loans.PRINCIPAL);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Loans.line(OCTOBER, loan, Loans.terms("0.70", CapPolicy.AT_LOAN_DATE)))
                .withMessageContaining("2016-01-01");
    }

    @Test
    void everyPolicyHasItsOwnLabel() {
        assertThat(Stream.of(CapPolicy.values()).map(CapPolicy::label)).doesNotHaveDuplicates();
    }
}
