package zalog.budget.claim.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zalog.budget.loan.model.Line;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Text;

/**
 * A payment that a bank told of.
 *
 * @param days the days it paid interest for; a fee has none
 * @param explanation how what is reimbursable of it was computed
 */
public record LoanPayment(
        String eventId, ProgrammeLine line, LocalDate paidOn, Optional<Days> days, Money paid, List<Text> explanation) {

    public static LoanPayment of(Line line) {
        return new LoanPayment(
                line.eventId(),
                line.line(),
                line.paidOn(),
                line.calculation()
                        .map(each -> new Days(
                                each.payment().periodStart(), each.payment().periodEnd())),
                line.paid(),
                line.explanation());
    }

    boolean overlaps(LoanPayment other) {
        return days.flatMap(mine -> other.days.map(mine::overlap)).orElse(false);
    }

    /** Interest accrues for the days after the start, which is not itself in the period, through its end. */
    public record Days(LocalDate start, LocalDate end) {

        boolean overlap(Days other) {
            return start.isBefore(other.end) && other.start.isBefore(end);
        }

        @Override
        public String toString() {
            return start.plusDays(1) + " – " + end;
        }
    }
}
