package zalog.budget.loan.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zalog.kernel.FinancialYear;
import zalog.kernel.Money;
import zalog.kernel.ProgrammeLine;
import zalog.kernel.Text;
import zalog.reimbursement.ReimbursableLine;

/**
 * What is reimbursable of one payment, and why.
 *
 * @param eventId the bank's id of the event that told of the payment first
 * @param paidOn decides the financial year
 * @param notes what is to be said besides the calculation
 * @param calculation the rows behind the interest, where it could be computed
 */
public record Line(
        String eventId,
        ProgrammeLine line,
        LocalDate paidOn,
        Money paid,
        Money reimbursable,
        List<Text> notes,
        Optional<ReimbursableLine> calculation) {

    /** What stands of a payment that was taken back, or moved to another year or line. */
    public static Line gone(LineId id) {
        var note = new Text(
                "The payment was taken back or corrected; nothing of it is reimbursed here.",
                "Платёж отменён или исправлен; здесь возмещать нечего.");
        return nothing(id.eventId(), id.line(), id.year().lastDay(), Money.ZERO, note);
    }

    /** A payment of which nothing is reimbursable. */
    static Line nothing(String eventId, ProgrammeLine line, LocalDate paidOn, Money paid, Text why) {
        return new Line(eventId, line, paidOn, paid, Money.ZERO, List.of(why), Optional.empty());
    }

    public FinancialYear year() {
        return FinancialYear.of(paidOn);
    }

    public Amounts amounts() {
        return new Amounts(paid, reimbursable);
    }

    /** Sentence by sentence; put together only where somebody reads it. */
    public List<Text> explanation() {
        var sentences = new ArrayList<>(notes);
        calculation.ifPresent(line -> sentences.addAll(line.explanation()));
        return List.copyOf(sentences);
    }
}
