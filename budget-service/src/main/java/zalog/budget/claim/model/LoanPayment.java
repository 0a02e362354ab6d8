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
 * @param rival which other payment is reimbursed in its place, where one is
 * @param explanation how what is reimbursable of it was computed
 */
public record LoanPayment(
        String eventId,
        ProgrammeLine line,
        LocalDate paidOn,
        Optional<Days> days,
        Money paid,
        Optional<Text> rival,
        List<Text> explanation) {

    public static LoanPayment of(Line line) {
        return new LoanPayment(
                line.eventId(),
                line.line(),
                line.paidOn(),
                line.calculation()
                        .map(each -> new Days(
                                each.payment().periodStart(), each.payment().periodEnd())),
                line.paid(),
                line.rival(),
                line.explanation());
    }

    /** Interest accrues for the days after the start, which is not itself in the period, through its end. */
    public record Days(LocalDate start, LocalDate end) {}
}
