package zalog.budget.claim.model;

import static java.util.Comparator.comparing;

import java.util.List;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;

/**
 * What the books of each year have of one payment: those of its own year, and those of later ones that differences were
 * posted in, or that money came back in.
 *
 * @param years in any order
 */
public record LineBooks(List<Year> years) {

    /**
     * One year's books. In a later year than that of the payment both may be below nothing.
     *
     * @param reimbursable what the year added or took away
     * @param claimed what its claims took, less what they set off and what came back
     */
    public record Year(FinancialYear year, Money reimbursable, Money claimed) {
        Money unclaimed() {
            return reimbursable.minus(claimed);
        }
    }

    public boolean has(FinancialYear year) {
        return years.stream().anyMatch(each -> each.year().equals(year));
    }

    public Money reimbursable() {
        return years.stream().map(Year::reimbursable).reduce(Money.ZERO, Money::plus);
    }

    public Money claimed() {
        return years.stream().map(Year::claimed).reduce(Money.ZERO, Money::plus);
    }

    /**
     * What is not for claims of this year although nobody has claimed it: the most that was ever left over at the end of a
     * year before. What is taken away and given back later brings none of it back.
     */
    public Money lapsedBefore(FinancialYear year) {
        Money lapsed = Money.ZERO;
        Money sum = Money.ZERO;
        for (Year each : years.stream().sorted(comparing(Year::year)).toList()) {
            if (each.year().compareTo(year) < 0) {
                sum = sum.plus(each.unclaimed());
                lapsed = lapsed.max(sum);
            }
        }
        return lapsed;
    }
}
