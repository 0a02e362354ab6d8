package zalog.reimbursement;

import java.time.LocalDate;
import zalog.kernel.Text;

/**
 * Days whose interest is not reimbursed, as while the loan is overdue or after its guarantee was called.
 *
 * @param first first day
 * @param last last day; {@link LocalDate#MAX} while it goes on
 * @param reason why, as a whole sentence
 */
public record Suspension(LocalDate first, LocalDate last, Text reason) {
    public Suspension {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A suspension cannot end before it begins: " + first + "–" + last);
        }
    }

    /** Whether it touches the days after {@code from} through {@code to}. */
    boolean touches(LocalDate from, LocalDate to) {
        return !first.isAfter(to) && last.isAfter(from);
    }
}
