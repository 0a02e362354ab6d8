package zalog.budget.loan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static zalog.budget.loan.model.Samples.AGREED;
import static zalog.budget.loan.model.Samples.DRAWN;
import static zalog.budget.loan.model.Samples.TEN_MILLION;
import static zalog.budget.loan.model.Samples.drawdown;
import static zalog.budget.loan.model.Samples.history;
import static zalog.budget.loan.model.Samples.october;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zalog.budget.Requests;
import zalog.budget.Rules;
import zalog.budget.rules.model.RuleSet;
import zalog.kernel.FinancialYear;
import zalog.reimbursement.CapPolicy;

class CalculationTest {
    private static final RuleSet HALF =
            Rules.set("533/2022-01-01", "2022-01-01", Rules.terms("0.50", CapPolicy.AT_PAYMENT_DATE), 0);
    private static final Calculation BOTH = Rules.calculation(Rules.FIRST, HALF);
    private static final LoanHistory OLD = history(drawdown("D", TEN_MILLION), october("I"));

    @Test
    void aNewSetChangesNothingForOldApplications() {
        assertThat(OLD.lines(BOTH)).isEqualTo(OLD.lines(Rules.CALCULATION));
        for (int year = 2019; year <= 2023; year++) {
            var financialYear = new FinancialYear(year);
            assertThat(BOTH.project(OLD.loan(), financialYear))
                    .isEqualTo(Rules.CALCULATION.project(OLD.loan(), financialYear));
            assertThat(BOTH.project(OLD, financialYear)).isEqualTo(Rules.CALCULATION.project(OLD, financialYear));
        }
    }

    @Test
    void nothingChangesEvenByASetThatIsBackdated() {
        var backdated = Rules.calculation(Rules.FIRST, Rules.set("533/2019-09-01", "2019-09-01", HALF.terms(), 30));

        assertThat(OLD.lines(backdated)).isEqualTo(OLD.lines(Rules.CALCULATION));
    }

    @Test
    void anApplicationKeepsTheSetOfItsRegistration() {
        assertThat(registered("2021-12-31T20:59:59Z").ruleSet()).contains("533/2019-04-30");
        assertThat(registered("2021-12-31T21:00:00Z").ruleSet()).contains("533/2022-01-01");
    }

    @Test
    void theSetOfItsRegistrationIsWhatALoanIsComputedBy() {
        var loan = oldLoan(Optional.of(HALF.id()));
        var line = new LoanHistory(loan, List.of(drawdown("D", TEN_MILLION), october("I")), List.of())
                .lines(BOTH)
                .getFirst();

        // 10,000,000.00 × 31 days × 6.50 % / 365 × 0.50, instead of 38,643.84
        assertThat(line.reimbursable()).hasToString("27602.74");
    }

    @Test
    void aLoanThatNamesNoSetGoesByItsDate() {
        var events = List.of(drawdown("D", TEN_MILLION), october("I"));

        assertThat(new LoanHistory(oldLoan(Optional.empty()), events, List.of()).lines(BOTH))
                .isEqualTo(OLD.lines(BOTH));
    }

    @Test
    void aSetThatIsMissingIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> BOTH.rulesOf(oldLoan(Optional.of("533/2021-01-01"))))
                .withMessageContaining("533/2021-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LOAN_DATE, 2017-09-17, false",
        "AT_LOAN_DATE, 2017-09-18, true",
        "AT_LOAN_DATE, 1990-01-01, false",
        "AT_PAYMENT_DATE, 1990-01-01, true",
        "AT_APPLICATION_DATE, 1990-01-01, true",
        "DAILY, 1990-01-01, true"
    })
    void anAgreementOlderThanTheKeyRatesHasNoCeilingOfItsDate(CapPolicy policy, LocalDate agreedOn, boolean known) {
        var calculation = Rules.calculation(Rules.set(Rules.FIRST.id(), "2019-04-30", Rules.terms("0.70", policy), 0));
        var command = Requests.reserve(
                new FinancialYear(2019),
                OLD.loan().applicationId(),
                OLD.loan().registeredAt(),
                Requests.loan("K-1", agreedOn, DRAWN),
                Optional.empty());
        var loan = Loan.of(command, calculation.ruleSets());

        assertThat(calculation.obstacle(loan).isEmpty()).isEqualTo(known);
        if (known) {
            assertThat(calculation
                            .project(loan, new FinancialYear(2019))
                            .interest()
                            .isPositive())
                    .isTrue();
        }
    }

    private static Loan oldLoan(Optional<String> ruleSet) {
        return new Loan(
                OLD.loan().applicationId(),
                OLD.loan().applicant(),
                OLD.loan().region(),
                OLD.loan().category(),
                OLD.loan().ipKind(),
                OLD.loan().registeredAt(),
                OLD.loan().terms(),
                OLD.loan().guarantee(),
                ruleSet);
    }

    private static Loan registered(String at) {
        return Loan.of(
                Requests.reserve(
                        new FinancialYear(2021),
                        OLD.loan().applicationId(),
                        Instant.parse(at),
                        Requests.loan("K-1", AGREED, DRAWN),
                        Optional.empty()),
                BOTH.ruleSets());
    }
}
