package zalog.budget.loan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static zalog.budget.loan.model.Samples.CALCULATION;
import static zalog.budget.loan.model.Samples.LOAN;
import static zalog.budget.loan.model.Samples.TEN_MILLION;
import static zalog.budget.loan.model.Samples.day;
import static zalog.budget.loan.model.Samples.drawdown;
import static zalog.budget.loan.model.Samples.event;
import static zalog.budget.loan.model.Samples.history;
import static zalog.budget.loan.model.Samples.repaid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.reimbursement.LoanPlan;
import zalog.reimbursement.PrincipalChange;

class OutlookTest {
    private static final LocalDate EVE = LocalDate.of(2019, 12, 31);

    @Test
    void aLoanOfWhichNothingWasToldGoesByItsAgreement() {
        assertThat(plan()).contains(LOAN.plan());
        assertThat(history().planAfter(LOAN.terms().maturityDate())).isEmpty();
    }

    @Test
    void whatIsOwedGoesOnByTheLastPlanThatWasTold() {
        var restructured = new Fact.Restructured(
                day("2019-12-01"),
                day("2021-12-31"),
                Optional.of(List.of(
                        new PrincipalRepayment(day("2019-12-15"), Money.ofRoubles(1_000_000)),
                        new PrincipalRepayment(day("2020-06-30"), Money.ofRoubles(3_000_000)),
                        new PrincipalRepayment(day("2021-06-30"), Money.ofRoubles(9_000_000)))),
                Optional.of(Rate.of("9")));

        var plan = plan(
                        drawdown("D", TEN_MILLION),
                        repaid("P", "2019-12-15", Money.ofRoubles(1_000_000)),
                        event("R", restructured),
                        event("S", new Fact.Schedule(day("2019-11-01"), List.of())))
                .orElseThrow();

        assertThat(plan.amount()).isEqualTo(Money.ofRoubles(9_000_000));
        assertThat(plan.rate()).isEqualTo(Rate.of("9"));
        assertThat(plan.drawnOn()).isEqualTo(EVE);
        assertThat(plan.maturity()).isEqualTo(day("2021-12-31"));
        assertThat(plan.repayments())
                .containsExactly(
                        PrincipalChange.repayment(day("2020-06-30"), Money.ofRoubles(3_000_000)),
                        PrincipalChange.repayment(day("2021-06-30"), Money.ofRoubles(6_000_000)));
    }

    @Test
    void aLoanThatIsRepaidOrClosedIsOver() {
        assertThat(plan(drawdown("D", TEN_MILLION), repaid("P", "2019-12-31", TEN_MILLION)))
                .isEmpty();
        assertThat(plan(drawdown("D", TEN_MILLION), event("C", new Fact.Closed(day("2019-12-31")))))
                .isEmpty();
        assertThat(CALCULATION.project(history(drawdown("D", TEN_MILLION)), new FinancialYear(2021)))
                .isEmpty();
    }

    @Test
    void whileTheMovementsContradictEachOtherTheLoanGoesByItsAgreement() {
        var secondTrancheLate = List.of(
                drawdown("D", Money.ofRoubles(6_000_000)), repaid("P", "2019-12-20", Money.ofRoubles(7_000_000)));

        assertThat(plan(secondTrancheLate.toArray(LoanEvent[]::new))).contains(LOAN.plan());
        assertThat(history(secondTrancheLate.toArray(LoanEvent[]::new))
                        .with(List.of(event("E", new Fact.Drawdown(day("2019-12-01"), Money.ofRoubles(4_000_000)))))
                        .planAfter(EVE))
                .map(LoanPlan::amount)
                .contains(Money.ofRoubles(3_000_000));
    }

    @Test
    void aClosedLoanIsOverWhateverIsMissing() {
        assertThat(plan(event("C", new Fact.Closed(day("2019-12-31"))))).isEmpty();
        assertThat(plan(repaid("P", "2019-12-20", TEN_MILLION), event("C", new Fact.Closed(day("2019-12-31")))))
                .isEmpty();
    }

    @Test
    void theNextYearIsForeseenFromWhatIsOwed() {
        var half = CALCULATION.project(
                history(drawdown("D", TEN_MILLION), repaid("P", "2019-12-31", Money.ofRoubles(5_000_000))),
                new FinancialYear(2020));

        // 5,000,000.00 × 6.25 % from 01.01.2020 through 16.09.2020, row by row, × 0.70
        assertThat(half).map(projected -> projected.interest()).hasValueSatisfying(interest -> assertThat(interest)
                .isBetween(Money.of("155396.00"), Money.of("155396.30")));
    }

    private static Optional<LoanPlan> plan(LoanEvent... events) {
        return history(events).planAfter(EVE);
    }
}
