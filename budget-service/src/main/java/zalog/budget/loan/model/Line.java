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
 * @param rival which other payment is reimbursed in its place, where one is
 */
public record Line(
        String eventId,
        ProgrammeLine line,
        LocalDate paidOn,
        Money paid,
        Money reimbursable,
        List<Text> notes,
        Optional<ReimbursableLine> calculation,
        Optional<Text> rival) {

    /** What stands of a payment that was taken back, or moved to another year or line. */
    public static Line gone(LineId id) {
        var note = new Text(
                "The payment was taken back or corrected; nothing of it is reimbursed here.",
                "Платёж отменён или исправлен; здесь возмещать нечего.");
        return nothing(id.eventId(), id.line(), id.year().lastDay(), Money.ZERO, note);
    }

    /** A payment of which nothing is reimbursable. */
    static Line nothing(String eventId, ProgrammeLine line, LocalDate paidOn, Money paid, Text why) {
        return new Line(eventId, line, paidOn, paid, Money.ZERO, List.of(why), Optional.empty(), Optional.empty());
    }

    /** The same payment with what those before it leave of it, and why. */
    Line left(Money amount, Text why) {
        var all = new ArrayList<>(notes);
        all.add(why);
        return new Line(eventId, line, paidOn, paid, amount, List.copyOf(all), calculation, rival);
    }

    /** The same payment, of which nothing is reimbursed because another one is. */
    Line behind(Text other) {
        return new Line(eventId, line, paidOn, paid, Money.ZERO, notes, calculation, Optional.of(other));
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
        rival.ifPresent(sentences::add);
        calculation.ifPresent(line -> sentences.addAll(line.explanation()));
        return List.copyOf(sentences);
    }
}
