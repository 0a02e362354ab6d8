package zalog.reimbursement;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import zalog.kernel.Money;
import zalog.kernel.Rate;

/**
 * A run of days of one year with equal principal and equal rates. Days are counted as actual/365 or 366, each by its own
 * year's length.
 *
 * @param from not itself in the row
 * @param to last day of the row
 */
public record AccrualRow(LocalDate from, LocalDate to, Money principal, Rate contractRate, Rate ceilingRate) {

    /** The ceiling of days whose interest is not reimbursed. */
    static final Rate SUSPENDED = Rate.of("0");

    public int days() {
        return (int) DAYS.between(from, to);
    }

    public int daysInYear() {
        return to.lengthOfYear();
    }

    /** The rate that is reimbursed: the contract's, but no more than the ceiling. */
    public Rate appliedRate() {
        return contractRate.min(ceilingRate);
    }

    public boolean isSuspended() {
        return ceilingRate.equals(SUSPENDED);
    }

    public boolean isCut() {
        return contractRate.compareTo(ceilingRate) > 0;
    }
}
