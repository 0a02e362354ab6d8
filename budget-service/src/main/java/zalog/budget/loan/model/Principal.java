package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import zalog.kernel.Money;
import zalog.kernel.Parsed;
import zalog.reimbursement.DatedValues;
import zalog.reimbursement.PrincipalChange;
import zalog.reimbursement.PrincipalSchedule;

/** The principal whose interest is reimbursed: what is owed, less what is overdue, and nothing after the loan was closed. */
final class Principal {
    private Principal() {}

    /** A fault while the movements contradict each other, as when a repayment is known and its drawdown is not. */
    static Parsed<PrincipalSchedule> of(Loan loan, List<Fact> facts) {
        return owed(loan, facts).map(schedule -> closed(regular(schedule, facts), facts));
    }

    /** All that is owed, overdue or not. */
    static Parsed<PrincipalSchedule> owed(Loan loan, List<Fact> facts) {
        var changes = facts.stream()
                .flatMap(fact -> switch (fact) {
                    case Fact.Drawdown(var on, var amount) -> Stream.of(PrincipalChange.drawdown(on, amount));
                    case Fact.PrincipalRepaid(var on, var amount) -> Stream.of(PrincipalChange.repayment(on, amount));
                    default -> Stream.<PrincipalChange>of();
                })
                .toList();
        return switch (PrincipalSchedule.from(changes)) {
            case Parsed.Valid<PrincipalSchedule>(var owed)
            when isAbove(owed, loan.terms().amount()) -> overdrawn(loan.terms().amount());
            case Parsed<PrincipalSchedule> owed -> owed;
        };
    }

    private static boolean isAbove(PrincipalSchedule owed, Money agreed) {
        return owed.balances().spans().stream().anyMatch(span -> span.value().compareTo(agreed) > 0);
    }

    private static Parsed<PrincipalSchedule> overdrawn(Money agreed) {
        return Parsed.faulty(
                "More is drawn than the " + agreed + " RUB of the agreement; check the loan's movements",
                "Выдано больше, чем " + agreed + " руб. по договору; проверьте движения по кредиту");
    }

    private static PrincipalSchedule regular(PrincipalSchedule owed, List<Fact> facts) {
        var overdue = overdue(facts);
        if (overdue.isEmpty()) {
            return owed;
        }
        var days = new TreeSet<LocalDate>();
        owed.balances().spans().forEach(span -> days.add(span.first()));
        for (var span : overdue) {
            days.add(span.first());
            if (span.last().isBefore(LocalDate.MAX)) {
                days.add(span.last().plusDays(1));
            }
        }
        var balances = new HashMap<LocalDate, Money>();
        for (var day : days) {
            var late = overdue.stream()
                    .filter(span -> !day.isBefore(span.first()) && !day.isAfter(span.last()))
                    .map(DatedValues.Span::value)
                    .reduce(Money.ZERO, Money::plus);
            balances.put(day, owed.on(day).minus(late).max(Money.ZERO));
        }
        return new PrincipalSchedule(DatedValues.of(balances));
    }

    private static List<DatedValues.Span<Money>> overdue(List<Fact> facts) {
        return Arrears.of(facts).stream()
                .filter(arrears -> arrears.since().isBefore(arrears.regularOn()))
                .flatMap(arrears -> arrears.principal().stream()
                        .map(late -> new DatedValues.Span<>(arrears.since(), eve(arrears.regularOn()), late)))
                .toList();
    }

    private static LocalDate eve(LocalDate regularOn) {
        return regularOn.equals(LocalDate.MAX) ? regularOn : regularOn.minusDays(1);
    }

    private static PrincipalSchedule closed(PrincipalSchedule owed, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact instanceof Fact.Closed)
                .map(Fact::occurredOn)
                .min(LocalDate::compareTo)
                .map(on -> new PrincipalSchedule(
                        owed.balances().with(new DatedValues.Span<>(on.plusDays(1), LocalDate.MAX, Money.ZERO))))
                .orElse(owed);
    }
}
