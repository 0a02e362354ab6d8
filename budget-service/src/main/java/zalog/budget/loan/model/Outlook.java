package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zalog.contracts.application.PrincipalRepayment;
import zalog.kernel.Money;
import zalog.kernel.Parsed;
import zalog.kernel.Rate;
import zalog.reimbursement.DatedValues;
import zalog.reimbursement.GuaranteeFee;
import zalog.reimbursement.LoanPlan;
import zalog.reimbursement.PrincipalChange;
import zalog.reimbursement.PrincipalSchedule;

/**
 * How a loan will go on after a day: by what its banks told, and by the agreement as long as they told of no drawdown or
 * what they told contradicts itself, because a drawdown that is late must not cost the loan its place in the budget.
 */
final class Outlook {
    private final Loan loan;
    private final List<Fact> facts;
    private final LocalDate asOf;

    /** @param facts those that count, in the order of the days */
    Outlook(Loan loan, List<Fact> facts, LocalDate asOf) {
        this.loan = loan;
        this.facts =
                facts.stream().filter(fact -> !fact.occurredOn().isAfter(asOf)).toList();
        this.asOf = asOf;
    }

    /** What is left of the loan as a plan that begins on the day; nothing for one that is repaid, closed or past its term. */
    Optional<LoanPlan> plan(DatedValues<Rate> rates) {
        boolean closed = facts.stream().anyMatch(fact -> fact instanceof Fact.Closed);
        var maturity = maturity();
        if (closed || !maturity.isAfter(asOf)) {
            return Optional.empty();
        }
        boolean drawn = facts.stream().anyMatch(fact -> fact instanceof Fact.Drawdown);
        return switch (Principal.owed(loan, facts)) {
            case Parsed.Valid<PrincipalSchedule>(var schedule)
            when drawn -> goingOn(schedule.on(asOf.plusDays(1)), maturity, rates);
            case Parsed<PrincipalSchedule> _ ->
                Optional.of(loan.plan()).filter(agreed -> agreed.maturity().isAfter(asOf));
        };
    }

    private Optional<LoanPlan> goingOn(Money owed, LocalDate maturity, DatedValues<Rate> rates) {
        return owed.isZero()
                ? Optional.empty()
                : Optional.of(new LoanPlan(
                        owed,
                        rates.on(asOf.plusDays(1)),
                        loan.terms().agreementDate(),
                        loan.appliedOn(),
                        asOf,
                        maturity,
                        repayments(owed, maturity),
                        fee()));
    }

    private LocalDate maturity() {
        return facts.reversed().stream()
                .flatMap(fact -> fact instanceof Fact.Restructured(var _, LocalDate maturity, var _, var _)
                        ? Optional.of(maturity).stream()
                        : Optional.<LocalDate>empty().stream())
                .findFirst()
                .orElse(loan.terms().maturityDate());
    }

    /** By the last plan that was told, as far as it goes beyond the day; never more than is owed. */
    private List<PrincipalChange> repayments(Money owed, LocalDate maturity) {
        var due = facts.reversed().stream()
                .flatMap(fact -> switch (fact) {
                    case Fact.Schedule(var _, var repayments) -> Optional.of(repayments).stream();
                    case Fact.Restructured(var _, var _, var repayments, var _) -> repayments.stream();
                    default -> Optional.<List<PrincipalRepayment>>empty().stream();
                })
                .findFirst()
                .orElse(loan.terms().repayments());
        var changes = new ArrayList<PrincipalChange>();
        var left = owed;
        for (var each : due.stream()
                .filter(each -> each.dueOn().isAfter(asOf) && each.dueOn().isBefore(maturity))
                .sorted(Comparator.comparing(PrincipalRepayment::dueOn))
                .toList()) {
            var amount = each.amount().min(left);
            if (amount.isPositive()) {
                changes.add(PrincipalChange.repayment(each.dueOn(), amount));
                left = left.minus(amount);
            }
        }
        return changes;
    }

    private Optional<GuaranteeFee> fee() {
        return loan.guarantee()
                .filter(guarantee -> guarantee.feeDueOn().isAfter(asOf))
                .map(guarantee -> new GuaranteeFee(guarantee.feeDueOn(), guarantee.fee()));
    }
}
