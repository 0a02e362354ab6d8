package zalog.acceptance.years.plan;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zalog.acceptance.years.plan.LoanStory.Interest;
import zalog.kernel.Bic;
import zalog.kernel.Money;
import zalog.kernel.Rate;
import zalog.reimbursement.Accrual;
import zalog.reimbursement.DatedValues;
import zalog.reimbursement.PrincipalChange;
import zalog.reimbursement.PrincipalSchedule;

/** Tells what becomes of a planned loan: drawn, repaid, its interest paid at month ends, and at most one turn. */
final class StoryTeller {
    /** What happens later is not told. */
    static final LocalDate END = LocalDate.of(2024, 12, 31);

    private static final BigDecimal RATE_STEP = new BigDecimal("1.5");
    private static final int MONTHS_IN_ARREARS = 2;
    private static final int RESTRUCTURED_BY_MONTHS = 6;

    private final PlannedLoan loan;
    private final Chance chance;
    private final Turn turn;
    private final LocalDate turnedOn;

    private StoryTeller(PlannedLoan loan, Chance chance) {
        this.loan = loan;
        this.chance = chance;
        this.turn = Turn.of(chance);
        this.turnedOn = turn == Turn.APPLICATION_WITHDRAWN
                ? loan.filedOn().plusDays(chance.between(10, 25))
                : middle(loan, chance);
    }

    static LoanStory tell(PlannedLoan loan, Chance chance) {
        return new StoryTeller(loan, chance).story();
    }

    private LoanStory story() {
        var until = until();
        var principal = principal(until);
        var newRate = turn == Turn.RATE_CHANGED
                ? Optional.of(new Rate(loan.rate().percentPerYear().add(RATE_STEP)))
                : Optional.<Rate>empty();
        var newBank = turn == Turn.ASSIGNED_TO_ANOTHER_BANK
                ? LoanPlanner.BANKS.stream()
                        .filter(bank -> !bank.equals(loan.bank()))
                        .findFirst()
                : Optional.<Bic>empty();
        return new LoanStory(
                loan, turn, turnedOn, until, principal, interest(principal, newRate, until), newRate, newBank);
    }

    /** A month end around the middle of the loan's life. */
    private static LocalDate middle(PlannedLoan loan, Chance chance) {
        var months = YearMonth.from(loan.drawnOn()).until(loan.maturity(), MONTHS);
        return YearMonth.from(loan.drawnOn())
                .plusMonths(Math.max(2, months / 2) + chance.between(0, 1))
                .atEndOfMonth();
    }

    private LocalDate until() {
        var last =
                switch (turn) {
                    case REPAID_EARLY -> turnedOn;
                    case RESTRUCTURED -> restructured(loan.maturity());
                    case GUARANTEE_CALLED -> turnedOn.minusMonths(MONTHS_IN_ARREARS);
                    default -> loan.maturity();
                };
        return last.isBefore(END) ? last : END;
    }

    private List<PrincipalChange> principal(LocalDate until) {
        var changes = new ArrayList<>(drawdowns());
        var left = loan.amount();
        for (var due : loan.repayments()) {
            if (due.dueOn().isBefore(until) && due.dueOn().isBefore(loan.maturity())) {
                changes.add(PrincipalChange.repayment(due.dueOn(), due.amount()));
                left = left.minus(due.amount());
            }
        }
        boolean isRepaid = turn != Turn.GUARANTEE_CALLED
                && (until.isBefore(END) || loan.maturity().equals(END));
        if (isRepaid) {
            changes.add(PrincipalChange.repayment(until, left));
        }
        return List.copyOf(changes);
    }

    private List<PrincipalChange> drawdowns() {
        if (turn != Turn.DRAWN_IN_TRANCHES) {
            return List.of(PrincipalChange.drawdown(loan.drawnOn(), loan.amount()));
        }
        var first = new Money(loan.amount().kopecks() / 10 * 6);
        return List.of(
                PrincipalChange.drawdown(loan.drawnOn(), first),
                PrincipalChange.drawdown(
                        loan.drawnOn().plusDays(chance.between(20, 60)),
                        loan.amount().minus(first)));
    }

    private List<Interest> interest(List<PrincipalChange> principal, Optional<Rate> newRate, LocalDate until) {
        var balances = PrincipalSchedule.from(principal).orElseThrow();
        var rates = newRate.map(rate -> DatedValues.of(Map.of(loan.agreedOn(), loan.rate(), turnedOn, rate)))
                .orElseGet(() -> DatedValues.constant(loan.rate()));
        var payments = new ArrayList<Interest>();
        var paysLate = chance.in(10);
        for (var from = loan.drawnOn(); from.isBefore(until); ) {
            var to = earlier(YearMonth.from(from.plusDays(1)).atEndOfMonth(), until);
            var paidOn = paidOn(to, paysLate);
            var amount = Accrual.interest(balances, rates, from, to);
            if (amount.isPositive() && !paidOn.isAfter(END)) {
                payments.add(new Interest(from, to, paidOn, amount));
            }
            from = to;
        }
        payments.sort(Comparator.comparing(Interest::paidOn).thenComparing(Interest::from));
        return List.copyOf(payments);
    }

    /** The last day of the period; a few firms pay some days later, and arrears are paid all at once. */
    private LocalDate paidOn(LocalDate to, boolean paysLate) {
        var settledOn = settledOn(turnedOn);
        if (turn == Turn.IN_ARREARS_FOR_A_WHILE && !to.isBefore(turnedOn) && to.isBefore(settledOn)) {
            return settledOn;
        }
        return paysLate ? to.plusDays(8) : to;
    }

    static LocalDate restructured(LocalDate maturity) {
        return maturity.plusMonths(RESTRUCTURED_BY_MONTHS);
    }

    /** Until when arrears of {@code turnedOn} last. */
    static LocalDate settledOn(LocalDate turnedOn) {
        return YearMonth.from(turnedOn).plusMonths(MONTHS_IN_ARREARS).atEndOfMonth();
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
