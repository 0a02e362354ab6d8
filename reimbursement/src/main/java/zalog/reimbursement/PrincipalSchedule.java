package zalog.reimbursement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zalog.kernel.Money;
import zalog.kernel.Parsed;
import zalog.kernel.RussianDate;

/**
 * Principal at the start of each day. A movement counts from the day after it: interest accrues from the day after
 * disbursement through the day of repayment. Overdue principal is left out by the caller, as its interest is not
 * reimbursed.
 */
public record PrincipalSchedule(DatedValues<Money> balances) {

    /** Builds the schedule from movements in any order; repaying more than is owed at the end of a day is a fault. */
    public static Parsed<PrincipalSchedule> from(List<PrincipalChange> changes) {
        var changeByDay = new TreeMap<LocalDate, Money>();
        changes.forEach(change -> changeByDay.merge(change.on(), change.amount(), Money::plus));

        var balances = new HashMap<>(Map.of(LocalDate.MIN, Money.ZERO));
        var balance = Money.ZERO;
        for (var change : changeByDay.entrySet()) {
            balance = balance.plus(change.getValue());
            if (balance.isNegative()) {
                return overpaid(change.getKey(), balance.negated());
            }
            balances.put(change.getKey().plusDays(1), balance);
        }
        return new Parsed.Valid<>(new PrincipalSchedule(DatedValues.of(balances)));
    }

    /** {@link #from} for movements known to be consistent; a fault throws IllegalArgumentException. */
    public static PrincipalSchedule of(PrincipalChange... changes) {
        return from(List.of(changes)).orElseThrow();
    }

    /** What is owed at the start of a day. */
    public Money on(LocalDate date) {
        return balances.on(date);
    }

    private static Parsed<PrincipalSchedule> overpaid(LocalDate on, Money excess) {
        return Parsed.faulty(
                "Repayments through " + on + " exceed the money drawn by " + excess
                        + " RUB; check the loan's movements",
                "Погашения по " + RussianDate.of(on) + " превышают выданную сумму на " + excess
                        + " руб.; проверьте движения по кредиту");
    }
}
