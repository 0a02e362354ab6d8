package zalog.budget.claim.model;

import java.time.LocalDate;
import zalog.kernel.FinancialYear;

/** The days of payment that a claim is for, both included; they lie in one financial year. */
public record ClaimPeriod(LocalDate from, LocalDate to) {
    public ClaimPeriod {
        if (to.isBefore(from) || from.getYear() != to.getYear()) {
            throw new IllegalArgumentException("A claim is for days of one year: " + from + " to " + to);
        }
    }

    public FinancialYear year() {
        return FinancialYear.of(from);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
